import type { Article } from '../../src/core/library/article.ts'
import type { Arrival } from '../../src/core/library/keep-articles.ts'

/** A believable article of The Harbour Weekly's library; `changes` make it another. */
export function article(id: string, changes: Partial<Article> = {}): Article {
  return {
    id,
    url: `https://harbour-weekly.example/news/${id}`,
    givenUrl: null,
    canonicalUrl: null,
    title: 'Harbour reopens after the storm',
    byline: 'Ada Lund',
    siteName: 'The Harbour Weekly',
    publishedAt: '2026-11-04T08:00:00.000Z',
    scoopedAt: '2026-11-05T10:00:00.000Z',
    scoopedBy: 'Mette Holm',
    topicId: null,
    image: null,
    excerpt: 'Boats are back at the quay.',
    insight: '',
    notes: '',
    highlights: [],
    tags: [],
    comments: [],
    language: 'en',
    wordCount: 420,
    capture: 'whole',
    state: 'new',
    starred: false,
    source: { kind: 'page', name: 'The Harbour Weekly', key: '' },
    ...changes,
  }
}

/** The same article before the library has it, with a saved body. */
export function arrival(slug: string, changes: Partial<Article> = {}, body = '<p>The pilots guided nine boats in.</p>'): Arrival {
  const { id: _id, ...rest } = article(slug, changes)
  return { article: rest, body }
}
