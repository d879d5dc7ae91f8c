import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { wordsIn } from '../../../src/core/base/words.ts'
import type { ArticleIndex } from '../../../src/core/library/article-index.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { openSqliteIndex } from '../../../src/node/index/sqlite-article-index.ts'
import { type ArchiveStory, archiveStory } from '../archive-stories.ts'
import { plainSearch } from '../plain-search.ts'

const Stories = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    byline: z.string(),
    site: z.string(),
    tags: z.array(z.string()),
    insight: z.string(),
    text: z.string(),
  }),
)
/** Grades: 3 is what was meant, 2 is of use, 1 touches it. */
const Searches = z.array(z.object({ text: z.string(), relevant: z.record(z.string(), z.number()) }))
type Search = z.infer<typeof Searches>[number]

// Articles on everything else, which have the common words too.
const others = 1500
const deep = 10

/** How relevant the first ten answers are, ours and FTS5's. */
export interface Relevance {
  readonly ours: number
  readonly plain: number
  readonly queries: number
  readonly articles: number
  /** By search. */
  readonly each: readonly { readonly text: string; readonly ours: number; readonly plain: number }[]
}

/** Asks both sides every judged search, over the judged stories among many others; mean nDCG@10 (Järvelin & Kekäläinen, TOIS 2002). */
export async function judgedRelevance(folder: string): Promise<Relevance> {
  const searches = Searches.parse(await readJson('searches.json'))
  const stories = await judgedStories(searches)
  const plain = plainSearch(join(folder, 'judged-plain.sqlite'), stories)
  const index = openSqliteIndex(join(folder, 'judged.sqlite'))
  try {
    await index.put(stories.map(({ article, paragraphs }) => ({ article, bodyText: paragraphs.join(' ') })))
    const each = await Promise.all(
      searches.map(async search => ({
        text: search.text,
        ours: ndcg(await answers(index, search.text), search),
        plain: ndcg(plain.search(search.text), search),
      })),
    )
    const mean = (of: 'ours' | 'plain'): number => each.reduce((sum, figures) => sum + figures[of], 0) / each.length
    return { ours: mean('ours'), plain: mean('plain'), queries: searches.length, articles: stories.length, each }
  } finally {
    plain.close()
    await index.close()
  }
}

async function answers(index: ArticleIndex, text: string): Promise<readonly string[]> {
  const { rows } = await index.search({ ...allArticles, text, sort: 'relevance', limit: deep })
  return rows.map(({ id }) => id)
}

async function judgedStories(searches: readonly Search[]): Promise<readonly ArchiveStory[]> {
  const sought = searches.flatMap(({ text }) => wordsIn(text))
  const filler = Array.from({ length: others }, (_, n) => archiveStory(n, others)).filter(story => !isAbout(story, sought))
  const judged = Stories.parse(await readJson('stories.json')).map(({ text, site, ...story }, n): ArchiveStory => {
    // Each stands among the others with a date of its own.
    const { article } = archiveStory(n * 30, others)
    const words = { ...story, siteName: site, excerpt: text.split('. ')[0] ?? '', url: `https://judged.example/${story.id}` }
    return { article: { ...article, ...words, source: { kind: 'page', name: site, key: story.id } }, paragraphs: [text] }
  })
  return [...filler, ...judged]
}

/** Nobody has judged what is about something that is searched for; words in passing are what the others are there for. */
function isAbout({ article }: ArchiveStory, sought: readonly string[]): boolean {
  const told = wordsIn([article.title, article.insight, article.byline, article.siteName, ...article.tags].join(' '))
  return told.some(word => sought.some(beginning => word.startsWith(beginning) && beginning.length > 2))
}

function ndcg(found: readonly string[], { relevant }: Search): number {
  const gain = (grades: readonly number[]): number => grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0)
  const ideal = Object.values(relevant).toSorted((a, b) => b - a)
  return gain(found.slice(0, deep).map(id => relevant[id] ?? 0)) / gain(ideal.slice(0, deep))
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(import.meta.dirname, name), 'utf8'))
}
