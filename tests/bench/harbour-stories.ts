import { escapeHtml } from '../../src/core/base/html.ts'
import { countWords } from '../../src/core/base/text.ts'
import type { Article } from '../../src/core/library/article.ts'
import { sampleFiles } from '../../src/node/sample/sample-files.ts'
import { dice } from './dice.ts'

const villages = (
  'Saltmere · Fish Quay · Overy Staithe · Gullhaven · Penwick · Marsh End · Cockle Bay · Oldferry · Thornholm · Lantern Point · ' +
  'Sandwold · Eelby · Kelpness · Tidewell · Ropewalk · Netherstrand · Curlew Bank · Wrackham · Pilotsgate · Heronsea'
).split(' · ')
const people = 'Ada Lund · Mette Holm · Davy Trethick · Ana Lopes · Ruth Penhallow · Ines Calder · Tom Okafor · Wil Brandt'.split(' · ')
const firstDay = Date.UTC(2024, 11, 1)
const twoYears = 730 * 86_400_000
const paragraphsEach = 8

const { articles: samples } = await sampleFiles()
const paragraphs = samples.flatMap(sample => sample.paragraphs)

/** An article of a library that two years of scooping have made, and its body; `n` of `count`, the same in every run. */
export interface Story {
  readonly article: Omit<Article, 'id'>
  readonly paragraphs: readonly string[]
  /** HTML. */
  readonly body: string
}

/** So many articles about a stretch of coast, put together from the sample library's own. */
export function stories(count: number): readonly Story[] {
  const pick = picker(41)
  return Array.from({ length: count }, (_, n) => story(n, new Date(firstDay + (twoYears * n) / count), pick))
}

function story(n: number, day: Date, pick: <T>(from: readonly T[]) => T): Story {
  const sample = pick(samples)
  const [village, witness, byline] = [pick(villages), pick(people), pick(people)]
  const opening = `${witness} writes from ${village}, where boat SM ${100 + n} came in on the morning tide.`
  const told = [opening, ...Array.from({ length: paragraphsEach - 1 }, () => pick(paragraphs))]
  const url = `https://${village.toLowerCase().replace(' ', '-')}.example/${day.getUTCFullYear()}/${sample.slug}-${n}`
  const article: Story['article'] = {
    url,
    givenUrl: null,
    canonicalUrl: null,
    title: `${village}: ${sample.title}`,
    byline,
    siteName: sample.siteName,
    publishedAt: day.toISOString(),
    scoopedAt: day.toISOString(),
    scoopedBy: sample.scoopedBy,
    topicId: null,
    image: null,
    excerpt: told.slice(0, 2).join('\n\n'),
    insight: n % 3 === 0 ? sample.insight : '',
    notes: '',
    highlights: [],
    tags: sample.tags,
    comments: sample.comments,
    language: 'en',
    wordCount: countWords(told.join(' ')),
    capture: 'whole',
    state: sample.state,
    starred: n % 40 === 0,
    source: { kind: 'page', name: sample.siteName, key: `page:${url}` },
  }
  return { article, paragraphs: told, body: told.map(words => `<p>${escapeHtml(words)}</p>`).join('\n') }
}

/** Picks at random, but alike for the same seed. */
function picker(seed: number): <T>(from: readonly T[]) => T {
  const random = dice(seed)
  return <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
}
