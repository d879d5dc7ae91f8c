import type { Article } from '../../src/core/library/article.ts'
import { dice } from './dice.ts'
import { draws, vocabulary } from './wide-vocabulary.ts'

const firstDay = Date.UTC(2024, 11, 1)
const twoYears = 730 * 86_400_000
const sites = 400
const people = 900
const ownWords = 14
// About as many as the newsroom puts in a file.
const filesOf = 240

/** An article of a large library, and the words of its body; the `n`-th of `count` is the same in every run. */
export interface ArchiveStory {
  readonly article: Article
  readonly paragraphs: readonly string[]
}

/** One of so many articles that two years of scooping have made: some 350 words, the long tail of an archive's vocabulary among them. */
export function archiveStory(n: number, count: number): ArchiveStory {
  const random = dice(n * 7919 + 41)
  const rank = (): number => draws[Math.floor(random() * draws.length)] ?? 0
  const word = (): string => vocabulary[rank()] ?? ''
  // What a story is about comes again and again in it, and hardly elsewhere.
  const own = Array.from({ length: ownWords }, () => vocabulary[40 + Math.floor(random() ** 3 * 60_000)] ?? '')
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, () =>
      random() < 0.09 ? (own[Math.floor(random() * ownWords)] ?? '') : word(),
    )
    return `${capital(words.join(' '))}.`
  }
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(random() * 2) }, sentence).join(' ')
  const paragraphs = Array.from({ length: 4 + Math.floor(random() * 5) }, paragraph)
  const day = new Date(firstDay + (twoYears * n) / count).toISOString()
  const site = Math.floor(random() ** 2 * sites)
  const name = (at: number): string => capital(vocabulary[2000 + at] ?? '')
  const url = `https://${vocabulary[3000 + site] ?? ''}.example/${day.slice(0, 7)}/${n}`
  const part = Math.floor(random() * Math.ceil(count / 24 / filesOf))
  const article: Article = {
    id: `${day.slice(0, 7).replace('-', '')}-${part === 0 ? '' : `p${part}-`}${n.toString(36).padStart(8, '0')}${(n % 97) + 100}`,
    url,
    givenUrl: null,
    canonicalUrl: null,
    title: capital([own[0], word(), own[1], word(), own[2], word(), word()].join(' ')),
    byline: `${name(Math.floor(random() * people))} ${name(1000 + Math.floor(random() * people))}`,
    siteName: `${name(3000 + site)} ${name(4000 + site)}`,
    publishedAt: day,
    scoopedAt: day,
    scoopedBy: random() < 0.7 ? 'Mette Holm' : 'Davy Trethick',
    topicId: null,
    image: null,
    excerpt: (paragraphs[0] ?? '').slice(0, 300),
    insight: n % 10 === 0 ? sentence() : '',
    notes: '',
    highlights: [],
    tags: own.slice(0, n % 3),
    comments: [],
    language: 'en',
    wordCount: paragraphs.join(' ').split(' ').length,
    capture: 'whole',
    state: n % 5 === 0 ? 'new' : 'kept',
    starred: n % 40 === 0,
    source: { kind: 'page', name: '', key: `page:${url}` },
  }
  return { article, paragraphs }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
