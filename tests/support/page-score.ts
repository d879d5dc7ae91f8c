import type { ExpectedPage } from './page-corpus.ts'

/** What a reading of a page found, with null or '' for nothing. */
export type FoundPage = Partial<
  Readonly<Record<'title' | 'byline' | 'siteName' | 'excerpt' | 'publishedAt' | 'image' | 'text', string | null>>
>

export type PageScore = Readonly<Record<(typeof scoredFields)[number], number | null>>

export const scoredFields = ['title', 'byline', 'siteName', 'excerpt', 'publishedAt', 'image', 'text'] as const

/** Each field's score from 0 to 1: words in common (F1) for text, the same day for dates, the same address for pictures; null where nothing is expected. */
export function pageScore(found: FoundPage, expected: ExpectedPage): PageScore {
  return {
    title: f1(found.title, expected.title),
    byline: f1(found.byline, expected.byline),
    siteName: expected.siteName === null ? null : f1(found.siteName, expected.siteName),
    excerpt: expected.excerpt === null ? null : f1(found.excerpt, expected.excerpt),
    publishedAt: expected.publishedAt === null ? null : Number(day(found.publishedAt) === day(expected.publishedAt)),
    image: expected.image === null ? null : Number(found.image === expected.image),
    text: f1(found.text, expected.text),
  }
}

function day(date: string | null | undefined): string {
  return (date ?? '').slice(0, 10)
}

/** The mean of each field over some pages, to three places. */
export function meanScores(scores: readonly PageScore[]): PageScore {
  const means = scoredFields.map(field => {
    const known = scores.map(score => score[field]).filter(score => score !== null)
    return [field, Math.round((1000 * known.reduce((sum, score) => sum + score, 0)) / Math.max(1, known.length)) / 1000]
  })
  return Object.fromEntries(means) as PageScore
}

/** The harmonic mean of precision and recall over words; ideographs are words of their own. */
export function f1(found: string | null | undefined, expected: string): number {
  const [mine, theirs] = [tokens(found ?? ''), tokens(expected)]
  if (mine.length === 0 && theirs.length === 0) return 1
  const left = new Map<string, number>()
  for (const token of theirs) left.set(token, (left.get(token) ?? 0) + 1)
  const shared = mine.filter(token => {
    const count = left.get(token) ?? 0
    left.set(token, count - 1)
    return count > 0
  }).length
  return (2 * shared) / (mine.length + theirs.length)
}

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
}
