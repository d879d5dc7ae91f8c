import type { ArticleQuery } from '../../../core/library/article-index.ts'
import type { ArticleRow } from '../../../core/library/article.ts'
import { ask } from '../ask.ts'
import type { Page, PageSource } from '../ui/paged-rows.ts'

/** The library for composing: what no digest has used yet, latest first, then the rest. */
export function unusedFirst(text: string, topicId: string | null): PageSource<ArticleRow> {
  return { key: ['library.list', 'unused first', text, topicId], page: (offset, limit) => pageAt(text, topicId, offset, limit) }
}

async function pageAt(text: string, topicId: string | null, offset: number, limit: number): Promise<Page<ArticleRow>> {
  const query: Omit<ArticleQuery, 'used' | 'offset' | 'limit'> = {
    text,
    topicId,
    tag: null,
    site: null,
    curator: null,
    state: null,
    starred: null,
    scoopedFrom: null,
    scoopedTo: null,
    sort: text ? 'relevance' : 'newest',
  }
  const unused = await ask('library.list', { ...query, used: false, offset, limit })
  const used = await ask('library.list', {
    ...query,
    used: true,
    offset: Math.max(0, offset - unused.total),
    limit: limit - unused.rows.length,
  })
  return { total: unused.total + used.total, rows: [...unused.rows, ...used.rows] }
}
