import type { Collection } from '../base/collection.ts'
import type { Clock, Source } from '../base/port.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Subscriber, SubscriberList } from './subscriber.ts'

/** What the subscribers need of the world. */
export interface SubscribersPorts {
  readonly subscribers: Collection<Subscriber>
  readonly lists: Collection<SubscriberList>
  readonly undo: UndoLog
  readonly clock: Clock
  /** A file or paste as text, its encoding found out. */
  readonly readText: (source: Source) => Promise<{ readonly name: string; readonly text: string; readonly encoding: string }>
  /** SHA-256 in hex. */
  readonly hash: (text: string) => string
}
