/** How long a delivery puts up with a difficult server before it waits for the curator. */
export interface Patience {
  /** Pauses before whoever was deferred is tried again, in milliseconds: as many tries as pauses. */
  readonly retryDeferred: readonly number[]
  /** Pauses before a delivery takes up again by itself whoever is deferred after all that, in milliseconds. */
  readonly retryLater: readonly number[]
  /** Pauses before a delivery whose server cannot be reached takes up again by itself, in milliseconds, as long as nothing goes out meanwhile. */
  readonly retryUnreachable: readonly number[]
  /** A limit of the account that is used up for longer than this, in milliseconds, lets the delivery stand until its window opens. */
  readonly longestWait: number
  /** The first pause after a lost connection; it doubles with each loss in a row. */
  readonly afterLoss: number
  /** Losses in a row on each connection that pause the delivery. */
  readonly lossesInARow: number
  /** Refusals in a row, not for a missing mailbox, that pause the delivery: the server means us, not the readers. */
  readonly refusalsInARow: number
  /** How long `close` lets messages under way finish before it cuts them off. */
  readonly atClose: number
}

// Postfix greylisting and load limits usually pass within half a minute, that of others within five; a full mailbox may take the night.
// A laptop that wakes up is online again within seconds, a train is out of its tunnel in minutes, a provider may be down for hours.
// Six losses in a row are half a minute: a server that slows us down (421, 454) or a network that was gone for a moment.
export const usualPatience: Patience = {
  retryDeferred: [2_000, 8_000, 30_000],
  retryLater: [5, 15, 60, 240, 720].map(minutes => minutes * 60_000),
  retryUnreachable: [0.25, 0.25, 0.5, 1, 1, 2, 2, 5, 5, 10, 10, 15, 15, 30, 30, 60, 60, 120, 240].map(minutes => minutes * 60_000),
  longestWait: 90_000,
  afterLoss: 500,
  lossesInARow: 6,
  refusalsInARow: 25,
  atClose: 10_000,
}

/** A pause a fifth longer or shorter, so that what was put off together does not come back together. */
export function withJitter(milliseconds: number): number {
  return milliseconds * (0.8 + 0.4 * Math.random())
}
