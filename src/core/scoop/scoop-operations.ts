import type { Source, Undoable } from '../base/port.ts'
import type { Article, ArticleDetail, Comment } from '../library/article.ts'
import type { ImportKind } from './import-kinds.ts'
import type { ScoopManyOrder, ScoopManyOutcome } from './scoop-results.ts'

/** Capture of one address. */
export interface ScoopOrder {
  readonly url: string
  readonly topicId: string | null
  readonly scoopedBy: string | null
  /** What the page is called where the address comes from; taken when the page itself cannot be had. */
  readonly title?: string | undefined
  /** A passage to highlight. */
  readonly quote?: string | undefined
  /** Who named the address: what a page asks for may not lie on a private network. Left out, the curator did. */
  readonly namedBy?: 'curator' | 'page' | undefined
}

export interface ScoopOutcome {
  readonly article: ArticleDetail
  /** True when the library had it already; it then only gained what could not be had before. */
  readonly already: boolean
  /** What could not be had, in words: "The picture could not be fetched: …". */
  readonly remarks: readonly string[]
  readonly undoable: Undoable | null
}

export interface ImportOrder {
  readonly source: Source
  /** Null lets it be found out. */
  readonly kind: ImportKind | null
  readonly topicId: string | null
  readonly dryRun: boolean
  /**
   * Whether to fetch what the file only names: the pages of bare addresses, and lead pictures. Left out, bare addresses are
   * scooped and the pictures of a feed fetched, and of all other files nothing is.
   */
  readonly fetch?: boolean | undefined
}

/** An entry that could not come in, and why; `row` is what stands in the file, as far as it is needed to recognise it. */
export interface ImportFailure {
  readonly line: number | null
  readonly reason: string
  readonly row: string
}

/** What an entry of a file may carry. */
export type ImportField =
  | 'address'
  | 'title'
  | 'author'
  | 'site'
  | 'added'
  | 'published'
  | 'tags'
  | 'note'
  | 'highlights'
  | 'excerpt'
  | 'body'
  | 'picture'
  | 'comments'
  | 'topic'
  | 'archived'
  | 'starred'

/** An entry as it would come in. */
export interface ImportSample {
  readonly title: string
  readonly url: string | null
  readonly scoopedBy: string
  readonly excerpt: string
  readonly note: string
  readonly tags: readonly string[]
  readonly addedAt: string | null
  readonly publishedAt: string | null
  readonly state: Article['state']
  readonly words: number
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
  /** Articles of the library that gained tags, an earlier date, or what they lacked. */
  readonly merged: number
  readonly comments: number
  /** For each field, how many of the entries carry it; fields that none does are left out. */
  readonly fields: readonly { readonly field: ImportField; readonly count: number }[]
  readonly failed: readonly ImportFailure[]
  /** What failed as a file to save and mend: `line,reason,row`. Empty when nothing did. */
  readonly failedCsv: string
  readonly topicId: string | null
  readonly articleIds: readonly string[]
  /** The first few entries, so that people can see what would come in. */
  readonly sample: readonly ImportSample[]
  /** Of a list of feeds: how many are watched from now on, and how many were already. */
  readonly feeds: { readonly added: number; readonly already: number }
  readonly undoable: Undoable | null
}

/** Forms in which a library, or one topic of it, is written. */
export type ExportKind = 'json' | 'bookmarks' | 'opml' | 'csv'

export interface ExportOrder {
  readonly kind: ExportKind
  /** Null exports all topics. */
  readonly topicId: string | null
  /** Only these articles; left out, all. One that is not there any more is left out. */
  readonly ids?: readonly string[] | undefined
}

export interface LibraryExport {
  /** A name for the file: "Harbour life 2026-11-05.json". */
  readonly name: string
  readonly text: string
  /** The articles in it; bookmarks and OPML leave out those without an address. */
  readonly count: number
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

/** How much of an article a page gave: all of it, the open part of a paid one, or nothing that can be seen without a browser. */
export type PageCapture = Extract<Article['capture'], 'whole' | 'paywalled' | 'needs-browser'>

/** A page as read on its way into the library. */
export interface PageReading extends PageContent {
  readonly capture: PageCapture
  /** Where the page itself sends its readers: the page that this is an AMP copy of, or the goal of a redirect; null for most. */
  readonly leadsTo: string | null
}

/** What hosts may ask of scooping. */
export interface ScoopOperations {
  'scoop.page': (order: ScoopOrder) => ScoopOutcome
  /** Captures a few at a time, announced as progress; a failure of one does not stop the rest. */
  'scoop.many': (order: ScoopManyOrder) => ScoopManyOutcome
  /** Captures the pages of articles anew. What the curator wrote and marked stays. */
  'scoop.again': (ids: readonly string[]) => ScoopManyOutcome
  /** Puts an article's address back as it was given, or tidies it again: tracking off, redirects followed. */
  'scoop.address': (order: { readonly id: string; readonly as: 'given' | 'tidy' }) => {
    readonly article: ArticleDetail
    readonly undoable: Undoable | null
  }
  /** Ends long work early, by the id of its progress; what is done stays. False when it has ended already. */
  'work.cancel': (id: string) => boolean
  'import.run': (order: ImportOrder) => ImportReport
  'library.export': (order: ExportOrder) => LibraryExport
}
