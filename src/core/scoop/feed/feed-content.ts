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
