import type { ArticleRow } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'

/** That the same story from elsewhere was used already, in a few words; empty where it was not. */
export function useMemoryHint(article: ArticleRow | undefined): string {
  const same = useAnswer('library.memory', article?.id ?? '', { enabled: article !== undefined }).data?.sameStory ?? []
  const numbers = new Set(same.flatMap(({ usedIn }) => usedIn.map(({ number }) => number)))
  return numbers.size === 0 ? '' : `same story in № ${[...numbers].join(', ')}`
}
