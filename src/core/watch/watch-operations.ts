import type { Undoable, Source as HandedOver } from '../base/port.ts'
import type { ProblemWords } from '../base/problem.ts'
import type { Source, SourceRules } from './source.ts'
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

/** How a source is doing: `new` was never checked, `paused` is checked only when asked. */
export type SourceStanding = 'new' | 'ok' | 'failing' | 'gone' | 'paused'

/** Suggestions of each state. */
export type StateCounts = Readonly<Record<Suggestion['state'], number>>

/** A source with what became of it. Dates are ISO 8601 in UTC. */
export interface WatchedSource extends Source {
  readonly standing: SourceStanding
  /** Null where nothing is planned; a moment that has passed means with the next round. */
  readonly nextCheckAt: string | null
  readonly counts: StateCounts
}

export interface SourcesOverview {
  /** By title. */
  readonly sources: readonly WatchedSource[]
  /** The latest check of any source; null when there was none. */
  readonly checkedAt: string | null
  /** When the next source is due. */
  readonly nextCheckAt: string | null
}

/** An item as rules would judge it. */
export interface JudgedItem {
  readonly id: string
  readonly link: string | null
  readonly title: string
  readonly published: string | null
  readonly passes: boolean
  /** The terms that it matches. */
  readonly terms: readonly string[]
  /** Why it is passed over: "has “ferry”". */
  readonly because: string
}

export interface RulesPreview {
  /** Whether the feed was read for it, or the suggestions that it has made so far. */
  readonly from: 'feed' | 'suggestions'
  readonly total: number
  readonly passing: number
  /** The first hundred, newest first. */
  readonly items: readonly JudgedItem[]
}

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
  readonly counts: StateCounts
}

/** How many suggestions stand behind each thing the inbox may be narrowed to. */
export interface InboxFacets {
  readonly states: StateCounts
  /** Every source that is watched, by title; `failing` ones could not be had when last asked. */
  readonly sources: readonly { readonly id: string; readonly title: string; readonly failing: boolean; readonly counts: StateCounts }[]
  readonly topics: readonly { readonly id: string; readonly counts: StateCounts }[]
}

/** A suggestion in full. */
export interface InboxItem extends InboxRow {
  /** Sanitised HTML of what the feed has of it; empty when it has no more than the summary. */
  readonly content: string
  /** The article of the library that it became or is; null when there is none. */
  readonly articleId: string | null
}

/** New suggestions published, or else arrived, more than so many days ago; null leaves source and topic open. */
export interface DismissOlder {
  readonly days: number
  readonly sourceId: string | null
  readonly topicId: string | null
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
  'sources.overview': () => SourcesOverview
  /** What rules would let through, of the suggestions so far or, when `fresh`, of the feed as it is now. Later calls keep to what was read. */
  'sources.previewRules': (order: { readonly id: string; readonly rules: SourceRules; readonly fresh: boolean }) => RulesPreview
  /** Now, whenever they would be due; null checks all. */
  'sources.check': (order: { readonly ids: readonly string[] | null }) => readonly SourceCheck[]
  'sources.importOpml': (order: { readonly source: HandedOver; readonly topicId: string | null }) => OpmlImport
  'sources.exportOpml': () => { readonly count: number; readonly opml: string }
  'inbox.list': (query: InboxQuery) => InboxPage
  'inbox.facets': () => InboxFacets
  /** Asks nobody: what the feed had of it was kept when it came. */
  'inbox.item': (id: string) => InboxItem
  'inbox.dismissOlder': (order: DismissOlder) => SourceStep
  'inbox.scoop': (ids: readonly string[]) => InboxScoop
  'inbox.dismiss': (ids: readonly string[]) => SourceStep
  'inbox.keep': (ids: readonly string[]) => SourceStep
}
