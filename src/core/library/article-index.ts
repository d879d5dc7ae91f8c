import type { Article, ArticleRow, DigestUse } from './article.ts'
import type { SearchQuery, Understood } from './search/search-query.ts'

/** What a list of articles may be narrowed to; null leaves a filter open. */
export interface ArticleQuery {
  /** Words and "phrases", last word as a prefix, and `operator:value` (see `search/read-search.ts`); empty lists all. */
  readonly text: string
  readonly topicId: string | null
  readonly tag: string | null
  readonly site: string | null
  readonly curator: string | null
  readonly used: boolean | null
  readonly state: Article['state'] | null
  readonly starred: boolean | null
  /** ISO days, inclusive. */
  readonly scoopedFrom: string | null
  readonly scoopedTo: string | null
  readonly sort: 'newest' | 'oldest' | 'title' | 'relevance'
  readonly offset: number
  readonly limit: number
}

export interface ArticlePage {
  readonly total: number
  readonly rows: readonly ArticleRow[]
  /** What the text was taken for, part by part. */
  readonly understood: readonly Understood[]
  /** Words that hardly an article has, and the near spelling whose articles are shown too. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[]
  /** What to mark in the rows, folded: words and runs of words, or where they begin so. */
  readonly words: readonly { readonly text: string; readonly prefix: boolean }[]
}

/** An article that tells the same story as another. */
export interface SimilarArticle {
  readonly row: ArticleRow
  /** From 0 to 1: the share of the text, or of the title's words, that both have. */
  readonly likeness: number
  readonly shared: 'title' | 'text'
}

/** Some of the groups of articles that tell the same story, the newest first, in each the newest first. */
export interface DuplicatePage {
  readonly total: number
  readonly groups: readonly (readonly ArticleRow[])[]
}

/** How many articles stand behind each filter. */
export interface Facets {
  readonly total: number
  readonly used: number
  readonly starred: number
  readonly states: Readonly<Record<Article['state'], number>>
  readonly topics: readonly { readonly id: string; readonly count: number }[]
  readonly tags: readonly { readonly name: string; readonly count: number }[]
  readonly sites: readonly { readonly name: string; readonly count: number }[]
  readonly curators: readonly { readonly name: string; readonly count: number }[]
}

/** A tag, and how many articles have it. */
export interface TagCount {
  readonly name: string
  readonly count: number
}

/** An article as the index takes it in. */
export interface IndexEntry {
  readonly article: Article
  /** The saved body as plain text; null leaves the full text as the index has it, when nothing that is searched has changed. */
  readonly bodyText: string | null
}

/** What one digest holds. */
export interface DigestContents {
  readonly use: DigestUse
  readonly articleIds: readonly string[]
}

/**
 * The derived, rebuildable index of the library: list columns and full text. It may be thrown away at any time.
 * Everything but `clear` throws library-broken when what it keeps is found damaged.
 */
export interface ArticleIndex {
  /** Adds or replaces. */
  put(entries: readonly IndexEntry[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Tells which articles a digest holds, in place of what was known of that digest. */
  setUse(use: DigestUse, articleIds: readonly string[]): Promise<void>
  dropUse(digestId: string): Promise<void>
  /** Tells what every digest holds, in place of all that was known. */
  setAllUses(digests: readonly DigestContents[]): Promise<void>
  /** `search` is what the query's text was read as; without it the index reads it, and knows no topic's title. */
  search(query: ArticleQuery, search?: SearchQuery): Promise<ArticlePage>
  /** The ids of all articles that a query means, in its order; its page is passed over. */
  matching(query: ArticleQuery, search?: SearchQuery): Promise<readonly string[]>
  facets(): Promise<Facets>
  /** Every tag, by its key; each in the spelling that most articles have. */
  tags(): Promise<readonly TagCount[]>
  usedIn(id: string): Promise<readonly DigestUse[]>
  /** The articles that share most of their text or title with this one, the most alike first; none for one that is not there. */
  similar(id: string): Promise<readonly SimilarArticle[]>
  duplicates(page: { readonly offset: number; readonly limit: number }): Promise<DuplicatePage>
  /** For each identity key that some article has (see `identity.ts`), that article's id. */
  findByKey(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The ids of those articles that the index lacks or knows in another state. */
  stale(articles: readonly Article[]): Promise<readonly string[]>
  ids(): Promise<readonly string[]>
  /** The stamp of the files that the index was last known to agree with; null when it is new. */
  stamp(): Promise<string | null>
  setStamp(stamp: string): Promise<void>
  /** Starts anew, empty, whatever became of what it kept. */
  clear(): Promise<void>
  close(): Promise<void>
}
