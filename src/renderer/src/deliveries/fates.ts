import type { Delivery, Fate } from '../../../core/delivery/delivery.ts'

/** How a fate reads and looks. `meaning` says it to somebody who has never sent bulk mail. */
export interface FateLook {
  readonly fate: Fate
  readonly name: string
  readonly meaning: string
  /** A CSS colour that works on light and dark paper. */
  readonly colour: string
}

/** Every fate, in the order in which bars and filters show them. */
export const fateLooks: readonly FateLook[] = [
  { fate: 'accepted', name: 'Accepted', meaning: 'The mail server took the message.', colour: 'var(--fate-accepted)' },
  { fate: 'deferred', name: 'Deferred', meaning: 'The server asked to try again later.', colour: 'var(--fate-deferred)' },
  { fate: 'rejected', name: 'Rejected', meaning: 'The server refused the message for good.', colour: 'var(--fate-rejected)' },
  { fate: 'unknown', name: 'Unknown', meaning: 'Sending stopped before the server’s answer came.', colour: 'var(--fate-unknown)' },
  { fate: 'skipped', name: 'Skipped', meaning: 'Left the list after the delivery had begun.', colour: 'var(--fate-skipped)' },
  { fate: 'waiting', name: 'Waiting', meaning: 'Not sent yet.', colour: 'var(--fate-waiting)' },
]

const stateWords: Readonly<Record<Delivery['state'], string>> = {
  scheduled: 'Scheduled',
  sending: 'Sending',
  paused: 'Paused',
  interrupted: 'Interrupted',
  cancelled: 'Cancelled',
  finished: 'Finished',
}

/** A delivery's state in a word. */
export function stateWord(state: Delivery['state']): string {
  return stateWords[state]
}

/** The counts in a sentence, for people who listen rather than look. */
export function fatesInWords(counts: Readonly<Record<Fate, number>>): string {
  const told = fateLooks
    .filter(({ fate }) => counts[fate] > 0)
    .map(({ fate, name }) => `${counts[fate].toLocaleString('en-GB')} ${name.toLowerCase()}`)
  return told.length === 0 ? 'nobody' : told.join(', ')
}

/** How many have a fate that will not change without us. */
export function decided(counts: Readonly<Record<Fate, number>>): number {
  return counts.accepted + counts.rejected + counts.skipped + counts.unknown
}
