import type { Clock } from '../base/port.ts'
import type { Subscribers } from '../subscribers/subscribers.ts'
import type { FateBook } from './fate-book.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Allowance } from './limits.ts'
import type { Mailer } from './mail.ts'
import type { Recipients } from './manifest.ts'
import type { Patience } from './patience.ts'
import type { Stopping } from './stopping.ts'
import type { MailWriter } from './write-mail.ts'

/** What one run of a delivery works with. */
export interface RunParts {
  readonly audience: Recipients
  readonly listId: string
  readonly book: FateBook
  /** Makes an entry durable, then applies it to the book; entries in the order of the calls. */
  readonly record: (entry: LedgerEntry) => Promise<void>
  readonly write: MailWriter
  readonly mailer: Mailer
  readonly connections: number
  readonly perSecond: number
  /** What the account's limits allow. */
  readonly allowance: Allowance
  /** How many had been accepted when the run began. */
  readonly acceptedBefore: number
  /** How often in a row the server could not be reached before. */
  readonly unreachable: number
  readonly subscribers: Pick<Subscribers, 'subscriber' | 'takeAway'>
  readonly stopping: Stopping
  readonly patience: Patience
  readonly clock: Clock
}
