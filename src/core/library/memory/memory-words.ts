import { shorten } from '../../base/text.ts'
import type { Article, DigestUse } from '../article.ts'
import type { ArticleMemory } from './memory-operations.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What is remembered of an article, in sentences. */
export function memoryWords(
  { siteName }: Pick<Article, 'siteName'>,
  { usedIn, sameStory, fromSource }: Omit<ArticleMemory, 'words'>,
): readonly string[] {
  const [last] = usedIn
  return [
    ...(last ? [`Used in ${numbers(usedIn)}, last on ${day.format(new Date(last.at))}.`] : []),
    ...sameStory.map(story => `The same story${from(story.siteName)} is in ${numbers(story.usedIn)}.`),
    ...(fromSource.count > 0 ? [`${stories(fromSource.count)} from ${shorten(siteName, 60)} in ${span(fromSource.digests)}.`] : []),
  ]
}

function numbers(uses: readonly DigestUse[]): string {
  const named = uses.map(({ number, sent }) => `№ ${number}${sent ? '' : ' (draft)'}`)
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}` : (named[0] ?? '')
}

const from = (siteName: string): string => (siteName === '' ? '' : ` from ${shorten(siteName, 60)}`)

const stories = (count: number): string => (count === 1 ? 'One other story' : `${count} other stories`)

const span = (digests: number): string => (digests === 1 ? 'the only digest' : `the last ${digests} digests`)
