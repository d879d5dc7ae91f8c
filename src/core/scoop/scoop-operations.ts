import type { Source, Undoable } from '../base/port.ts'
import type { ArticleDetail, Comment } from '../library/article.ts'

/** Capture of one address. */
export interface ScoopOrder {
  readonly url: string
  readonly topicId: string | null
  readonly scoopedBy: string | null
}

export interface ScoopOutcome {
  readonly article: ArticleDetail
  /** True when the library had it already; it is then left as it was. */
  readonly already: boolean
  /** What could not be had, in words: "The picture could not be fetched: …". */
  readonly remarks: readonly string[]
  readonly undoable: Undoable | null
}

/** Kinds of file and page that `import.run` understands; null lets it sniff. */
export type ImportKind = 'topic-page' | 'feed' | 'addresses'

export interface ImportOrder {
  readonly source: Source
  readonly kind: ImportKind | null
  readonly topicId: string | null
  readonly dryRun: boolean
}

/** An entry that could not come in, and why; `row` is enough of it to recognise. */
export interface ImportFailure {
  readonly line: number | null
  readonly reason: string
  readonly row: string
}

export interface ImportReport {
  readonly kind: ImportKind
  /** The topic's or feed's title, or the file's name. */
  readonly name: string
  readonly dryRun: boolean
  readonly found: number
  readonly added: number
  /** Entries the library had already. */
  readonly already: number
  readonly comments: number
  readonly failed: readonly ImportFailure[]
  readonly topicId: string | null
  readonly articleIds: readonly string[]
  /** The first few entries, so that people can see what would come in. */
  readonly sample: readonly { readonly title: string; readonly scoopedBy: string; readonly excerpt: string }[]
  readonly undoable: Undoable | null
}

/** A Scoop.it topic page as read, before any of it is kept. Field names are those of `inspect scoops`. */
export interface TopicPage {
  readonly topic: {
    readonly title: string
    readonly description: string
    readonly audience: string
    readonly curators: readonly string[]
    readonly views: string
  }
  readonly articles: readonly TopicPageScoop[]
}

export interface TopicPageScoop {
  readonly title: string
  readonly scoopedBy: string
  readonly topic: string
  /** Paragraphs separated by blank lines; list items start with `•` or `1.`. */
  readonly text: string
  readonly insight: string
  readonly tags: readonly string[]
  readonly image: string | null
  readonly url: string | null
  readonly comments: readonly Comment[]
}

/** A web page as read. Field names are those of `inspect page`; dates ISO 8601 or null. */
export interface PageContent {
  readonly title: string
  readonly byline: string
  readonly siteName: string
  readonly excerpt: string
  readonly publishedAt: string | null
  readonly image: string | null
  /** Sanitised HTML of the body. */
  readonly content: string
  /** The body as plain text in paragraphs. */
  readonly text: string
  readonly language: string | null
  readonly canonicalUrl: string | null
}

/** A feed as read. Field names are those of `inspect feed`; addresses absolute, dates ISO 8601 or null, `content` sanitised. */
export interface FeedContent {
  readonly title: string
  readonly link: string | null
  readonly description: string
  readonly language: string | null
  readonly author: string
  readonly image: string | null
  readonly updated: string | null
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly id: string
  readonly link: string | null
  readonly title: string
  readonly summary: string
  readonly content: string
  readonly author: string
  readonly published: string | null
  readonly updated: string | null
  readonly image: string | null
  readonly enclosures: readonly { readonly url: string; readonly type: string; readonly length: number | null }[]
  readonly tags: readonly string[]
}

/** What hosts may ask of scooping. */
export interface ScoopOperations {
  'scoop.page': (order: ScoopOrder) => ScoopOutcome
  'import.run': (order: ImportOrder) => ImportReport
}
