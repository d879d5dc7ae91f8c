import type { Undoable, Source as HandedOver } from '../base/port.ts'
import type { ProblemWords } from '../base/problem.ts'
import type { Source } from './source.ts'
import type { Suggestion } from './suggestion.ts'

/** A feed that was found at an address. */
export interface FeedChoice {
  readonly url: string
  readonly title: string
}

export interface AddedSource {
  /** Null when several feeds were found: the curator chooses, and adds that one. */
  readonly source: Source | null
  /** True when it was watched already; it is then left as it was. */
  readonly already: boolean
  readonly choices: readonly FeedChoice[]
  readonly undoable: Undoable | null
}

/** The fields a curator may edit on a source. */
export type SourceEdits = Partial<Pick<Source, 'title' | 'topicId' | 'rules' | 'every'>>

export interface SourceStep {
  readonly count: number
  readonly undoable: Undoable | null
}

/** What one check of one source came to. */
export interface SourceCheck {
  readonly id: string
  readonly title: string
  /** Items in the feed; null when it has not changed, or could not be had. */
  readonly found: number | null
  /** New suggestions. */
  readonly added: number
  readonly problem: ProblemWords | null
}

export interface OpmlImport {
  readonly found: number
  readonly added: readonly Source[]
  readonly already: number
  readonly undoable: Undoable | null
}

/** What the inbox may be narrowed to; null leaves a filter open. */
export interface InboxQuery {
  readonly sourceId: string | null
  readonly topicId: string | null
  readonly state: Suggestion['state'] | null
  readonly text: string
  readonly sort: 'score' | 'newest'
  readonly offset: number
  readonly limit: number
}

export interface InboxRow extends Suggestion {
  readonly sourceTitle: string
}

export interface InboxPage {
  readonly total: number
  readonly rows: readonly InboxRow[]
  /** How many of each state there are in the whole inbox. */
  readonly counts: Readonly<Record<Suggestion['state'], number>>
}

export interface InboxScoop {
  readonly scooped: readonly { readonly id: string; readonly articleId: string; readonly remarks: readonly string[] }[]
  readonly failed: readonly { readonly id: string; readonly title: string; readonly problem: ProblemWords }[]
  readonly undoable: Undoable | null
}

/** What hosts may ask of watching. */
export interface WatchOperations {
  'sources.list': () => readonly Source[]
  /** A feed's address, or that of a site whose feed is then looked for. */
  'sources.add': (order: { readonly url: string; readonly topicId: string | null }) => AddedSource
  'sources.edit': (edit: { readonly id: string; readonly edits: SourceEdits }) => {
    readonly source: Source
    readonly undoable: Undoable | null
  }
  /** Their new suggestions go with them; what was kept stays. */
  'sources.remove': (ids: readonly string[]) => SourceStep
  /** Now, whenever they would be due; null checks all. */
  'sources.check': (order: { readonly ids: readonly string[] | null }) => readonly SourceCheck[]
  'sources.importOpml': (order: { readonly source: HandedOver; readonly topicId: string | null }) => OpmlImport
  'sources.exportOpml': () => { readonly count: number; readonly opml: string }
  'inbox.list': (query: InboxQuery) => InboxPage
  'inbox.scoop': (ids: readonly string[]) => InboxScoop
  'inbox.dismiss': (ids: readonly string[]) => SourceStep
  'inbox.keep': (ids: readonly string[]) => SourceStep
}
