import type { Quote } from '../../../core/compose/add-quote.ts'
import { ask } from '../ask.ts'

/** What is put into a digest: articles, or a quote of one. */
export interface Addition {
  readonly articleIds: readonly string[]
  readonly quote?: Quote
}

/** Adds to a digest; throws the newsroom's Problem. */
export async function addToDigest(id: string, { articleIds, quote }: Addition): Promise<void> {
  const [articleId] = articleIds
  if (articleId === undefined) return
  if (quote) await ask('digest.addQuote', { id, articleId, quote })
  else await ask('digest.addArticles', { id, articleIds, sectionId: null })
}
