import type { ReactElement } from 'react'
import type { SourcesOverview } from '../../../core/watch/watch-operations.ts'
import { relativeWords, untilWords } from '../ui/date-words.ts'
import { useNow } from '../ui/now.ts'

/** When the sources were last asked, and when they will be: quiet, and true as time goes on. */
export function CheckStatus({ overview: { checkedAt, nextCheckAt } }: { readonly overview: SourcesOverview }): ReactElement {
  const now = useNow()
  const last = checkedAt === null ? 'Not checked yet' : `Last checked ${relativeWords(new Date(checkedAt), now)}`
  return <>{nextCheckAt === null ? last : `${last} · next ${untilWords(new Date(nextCheckAt), now)}`}</>
}
