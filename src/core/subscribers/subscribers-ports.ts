import type { Collection } from '../base/collection.ts'
import type { Clock, Source } from '../base/port.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { RememberedMapping } from './import/remembered-mapping.ts'
import type { PeopleFile } from './import/people-file.ts'
import type { Segment } from './segments/segment.ts'
import type { Subscriber, SubscriberList } from './subscriber.ts'
import type { Suppression } from './suppression.ts'

/** What the subscribers need of the world. */
export interface SubscribersPorts {
  readonly subscribers: Collection<Subscriber>
  readonly lists: Collection<SubscriberList>
  readonly suppressions: Collection<Suppression>
  readonly segments: Collection<Segment>
  readonly mappings: Collection<RememberedMapping>
  readonly undo: UndoLog
  readonly clock: Clock
  /** What somebody hands over, its encoding found out: one file, or those of an archive. */
  readonly readPeople: (source: Source) => Promise<{ readonly name: string; readonly files: readonly PeopleFile[] }>
  /** The digests that were sent to somebody, the latest first. */
  readonly mailsTo: (person: Subscriber) => Promise<readonly MailTold[]>
  /** SHA-256 in hex. */
  readonly hash: (text: string) => string
  /** The same with the library's own key, so that nobody without the library can tell what was hashed (HMAC-SHA-256, hex). */
  readonly seal: (text: string) => string
}

/** A digest that was sent to somebody. */
export interface MailTold {
  readonly deliveryId: string
  /** ISO 8601 in UTC: when the delivery began. */
  readonly at: string
  readonly subject: string
  readonly fate: string
  /** The server's words. */
  readonly reply: string
}
