import { z } from 'zod'

/** A picture kept in the library's `images/` folder, ready for a mail reader. */
export const Picture = z.object({
  /** `<sha256>.<jpg|png|gif>` in `images/`. */
  file: z.string(),
  /** Pixels. */
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  /** Where it came from; null for the curator's own. */
  sourceUrl: z.string().nullable(),
})
export type Picture = z.infer<typeof Picture>

/** Something a reader said under a scoop. `date` is as the source wrote it when it names no year. */
export const Comment = z.object({ author: z.string(), date: z.string(), text: z.string() })
export type Comment = z.infer<typeof Comment>

/** How an article came in. `key` tells the same arrival again: see `identity.ts`. */
export const ArticleSource = z.object({
  kind: z.enum(['page', 'topic-page', 'feed', 'import', 'by-hand', 'sample']),
  /** The feed's, file's or site's name, for people. */
  name: z.string(),
  key: z.string(),
})
export type ArticleSource = z.infer<typeof ArticleSource>

/**
 * A passage that the curator marked in a saved text, found again by its words and what stands around them
 * (the W3C Web Annotation Data Model's text quote selector), so that it outlives another capture of the page.
 */
export const Highlight = z.object({
  id: z.string(),
  quote: z.string(),
  /** Up to 32 characters before and after the quote, as plain text. */
  before: z.string(),
  after: z.string(),
  /** What the curator noted on it; plain text, may be empty. */
  note: z.string(),
  markedAt: z.string(),
})
export type Highlight = z.infer<typeof Highlight>

/**
 * How much of the page could be saved: all of it; the open part of one behind a paywall; the shell of one that only a browser
 * can show; nothing, as it could not be reached or is gone; or nothing, as only the address was wanted (an import, a PDF).
 */
export const Capture = z.enum(['whole', 'paywalled', 'needs-browser', 'unreachable', 'gone', 'link'])
export type Capture = z.infer<typeof Capture>

/** One library entry. Dates are ISO 8601 in UTC; text fields are plain text, `insight` is Markdown. */
export const Article = z.object({
  /** `<yyyymm>-<random>`: the month of scooping names the shard. */
  id: z.string(),
  url: z.string().nullable(),
  /** The address as it was given, where tracking was taken off it, AMP undone or a redirect followed; null where it is `url`. */
  givenUrl: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  title: z.string(),
  byline: z.string(),
  siteName: z.string(),
  publishedAt: z.string().nullable(),
  scoopedAt: z.string(),
  scoopedBy: z.string(),
  topicId: z.string().nullable(),
  image: Picture.nullable(),
  /** What the source says, in plain paragraphs. */
  excerpt: z.string(),
  /** What the curator says, in Markdown; never mixed with the excerpt. */
  insight: z.string(),
  /** What the curator notes for themselves, in Markdown; never mailed. */
  notes: z.string(),
  highlights: z.array(Highlight),
  tags: z.array(z.string()),
  comments: z.array(Comment),
  language: z.string().nullable(),
  wordCount: z.number(),
  capture: Capture,
  state: z.enum(['new', 'kept', 'archived']),
  starred: z.boolean(),
  source: ArticleSource,
})
export type Article = z.infer<typeof Article>

/** A digest that holds an article: "used in № 41". */
export interface DigestUse {
  readonly digestId: string
  readonly number: number
  readonly sent: boolean
}

/** An article with what follows from the rest of the library: its saved body and the digests that use it. */
export interface ArticleDetail extends Article {
  /** Sanitised HTML; empty when nothing was saved. */
  readonly body: string
  readonly usedIn: readonly DigestUse[]
}

/** What a list shows of an article. */
export interface ArticleRow extends Pick<
  Article,
  | 'id'
  | 'url'
  | 'title'
  | 'byline'
  | 'siteName'
  | 'publishedAt'
  | 'scoopedAt'
  | 'scoopedBy'
  | 'topicId'
  | 'image'
  | 'excerpt'
  | 'insight'
  | 'tags'
  | 'wordCount'
  | 'capture'
  | 'state'
  | 'starred'
> {
  readonly commentCount: number
  readonly usedIn: readonly DigestUse[]
}
