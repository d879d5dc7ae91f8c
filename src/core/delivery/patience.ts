/** How long a delivery puts up with a difficult server before it waits for the curator. */
export interface Patience {
  /** Pauses before whoever was deferred is tried again, in milliseconds: as many tries as pauses. */
  readonly retryDeferred: readonly number[]
  /** The first pause after a lost connection; it doubles with each loss in a row. */
  readonly afterLoss: number
  /** Losses in a row on each connection that pause the delivery. */
  readonly lossesInARow: number
  /** Refusals in a row, not for a missing mailbox, that pause the delivery: the server means us, not the readers. */
  readonly refusalsInARow: number
  /** How long `close` lets messages under way finish before it cuts them off. */
  readonly atClose: number
}

// Postfix greylisting and load limits usually pass within half a minute; whatever lasts longer is for the curator to see.
export const usualPatience: Patience = {
  retryDeferred: [2_000, 8_000, 30_000],
  afterLoss: 500,
  lossesInARow: 3,
  refusalsInARow: 25,
  atClose: 10_000,
}
