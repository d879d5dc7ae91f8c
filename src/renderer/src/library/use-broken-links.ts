import { useMemo } from 'react'
import type { ArticleRow } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { linkWords } from './link-steps.ts'

/** Says what is amiss with the address of an article, in a word; undefined where nothing is known to be. */
export function useBrokenLinks(): (article: ArticleRow | undefined) => string | undefined {
  const amiss = useAnswer('links.amiss', undefined).data
  const byId = useMemo(() => new Map(amiss?.map(link => [link.id, link])), [amiss])
  return article => {
    const link = article && byId.get(article.id)
    return link && link.url === article.url ? linkWords[link.is] : undefined
  }
}
