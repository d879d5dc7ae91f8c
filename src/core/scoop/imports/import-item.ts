import type { Article, ArticleSource, Capture, Comment, Highlight, Picture } from '../../library/article.ts'
import type { ImportKind } from '../import-kinds.ts'
import type { ImportFailure } from '../scoop-operations.ts'
import type { OpmlFeed } from './opml.ts'

/** One entry of a file as read: nothing is fetched, and its HTML is not yet clean. Dates are ISO 8601 in UTC. */
export interface ImportItem {
  /** http(s), as it stands in the file; null for what never had an address. */
  readonly url: string | null
  /** The address before it was tidied; null where nothing was. */
  readonly givenUrl: string | null
  readonly canonicalUrl: string | null
  /** Empty when the file has none. */
  readonly title: string
  readonly byline: string
  readonly siteName: string
  readonly publishedAt: string | null
  readonly addedAt: string | null
  /** Empty for what the curator saved. */
  readonly scoopedBy: string
  /** The title of the topic it belongs to; null leaves that to whoever imports. */
  readonly topic: string | null
  /** The address of a lead picture. */
  readonly image: string | null
  /** A lead picture that a library has already. */
  readonly picture: Picture | null
  readonly excerpt: string
  /** What the curator wrote, in Markdown: the insight to be. */
  readonly note: string
  /** What the curator noted for themselves, in Markdown. */
  readonly notes: string
  readonly highlights: readonly Highlight[]
  readonly tags: readonly string[]
  readonly comments: readonly Comment[]
  readonly language: string | null
  readonly body: string
  /** Null leaves it to be counted. */
  readonly wordCount: number | null
  /** Null leaves it to be told from the body. */
  readonly capture: Capture | null
  readonly state: Article['state']
  readonly starred: boolean
  /** It was kept from other people's eyes where it comes from. */
  readonly isPrivate: boolean
  readonly source: ArticleSource
  /** In the file, from 1; null where lines say nothing. */
  readonly line: number | null
}

/** A topic that a file describes. */
export interface ImportTopic {
  readonly title: string
  readonly description: string
  readonly audience: string
  readonly curators: readonly string[]
  readonly views: string
  readonly themeId?: string | null
}

/** What a file holds: every entry is either an item or a failure. */
export interface ParsedImport {
  /** The title of what it holds; null when only the file's name is known. */
  readonly name: string | null
  readonly topics: readonly ImportTopic[]
  readonly items: readonly ImportItem[]
  readonly failed: readonly ImportFailure[]
  /** Feeds to be watched; only a list of them has any. */
  readonly feeds?: readonly OpmlFeed[]
}

/** A file to be read, on its own or out of an archive. */
export interface ImportFile {
  /** In an archive with the folders before it. */
  readonly name: string
  readonly text: string
  /** Where it was fetched; null for a file or a paste. */
  readonly url: string | null
}

/** One form of file, told by its marks. */
export interface ImportFormat {
  readonly kind: ImportKind
  readonly looksRight: (file: ImportFile) => boolean
  /** Throws file-not-understood and file-too-large for what it cannot read at all. `beside` are the other files of its archive. */
  readonly read: (file: ImportFile, beside: readonly ImportFile[]) => ParsedImport
}
