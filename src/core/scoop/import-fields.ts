import type { ImportItem } from './imports/import-item.ts'
import { countWords } from '../base/text.ts'
import type { ImportField, ImportReport, ImportSample } from './scoop-operations.ts'

const sampled = 5

const carries: Readonly<Record<ImportField, (item: ImportItem) => boolean>> = {
  address: ({ url }) => url !== null,
  title: ({ title }) => title !== '',
  author: ({ byline }) => byline !== '',
  site: ({ siteName }) => siteName !== '',
  added: ({ addedAt }) => addedAt !== null,
  published: ({ publishedAt }) => publishedAt !== null,
  tags: ({ tags }) => tags.length > 0,
  note: ({ note }) => note !== '',
  highlights: ({ highlights }) => highlights.length > 0,
  excerpt: ({ excerpt }) => excerpt !== '',
  body: ({ body }) => body !== '',
  picture: ({ image, picture }) => image !== null || picture !== null,
  comments: ({ comments }) => comments.length > 0,
  topic: ({ topic }) => topic !== null,
  archived: ({ state }) => state === 'archived',
  starred: ({ starred }) => starred,
}

/** How many items carry each field, in the order of an article's own; fields that none carries are left out. */
export function fieldCounts(items: readonly ImportItem[]): ImportReport['fields'] {
  const fields = Object.keys(carries) as ImportField[]
  return fields.map(field => ({ field, count: items.filter(carries[field]).length })).filter(({ count }) => count > 0)
}

/** The first few items as they would come in. */
export function sampleOf(items: readonly ImportItem[]): readonly ImportSample[] {
  return items.slice(0, sampled).map(({ title, url, scoopedBy, excerpt, note, tags, addedAt, publishedAt, state, body, wordCount }) => ({
    title: title || (url ?? ''),
    url,
    scoopedBy,
    excerpt,
    note,
    tags,
    addedAt,
    publishedAt,
    state,
    words: wordCount ?? countWords(body.slice(0, 100_000).replace(/<[^<>]*>/g, ' ')),
  }))
}
