import type { Collection } from '../../base/collection.ts'
import type { Announcer, Clock } from '../../base/port.ts'
import type { UndoLog } from '../../base/undo-log.ts'
import type { Library } from '../../library/library.ts'
import type { Manners } from '../../scoop/polite.ts'
import type { Timer } from '../watch-ports.ts'
import type { LinkCheck } from './link-check.ts'

/** What an address answered; `url` is where the answer came from in the end. */
export interface LinkAnswer {
  readonly url: string
  readonly status: number
  /** The end of the permanent redirects that it began with; null where there were none. */
  readonly movedTo: string | null
}

/** Asks addresses whether they still answer. Throws page-… and address-refused. */
export interface LinkAsker {
  readonly ask: (url: string) => Promise<LinkAnswer>
  /** Breaks off what is under way. */
  readonly close: () => void
}

/** What checking addresses needs of the world. */
export interface LinksPorts {
  readonly checks: Collection<LinkCheck>
  readonly library: Library
  readonly links: LinkAsker
  readonly undo: UndoLog
  readonly announcer: Announcer
  readonly clock: Clock
  readonly timer: Pick<Timer, 'pause'>
  readonly manners: Manners
}
