import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { allArticles } from '../../src/core/library/article-query.ts'
import { archive, archiveStories, articles, withArchive } from './archive.ts'
import type { Bench, Measurement } from './bench.ts'
import { bookmarkFile } from './bookmark-file.ts'
import { judgedRelevance } from './judged/judge-searches.ts'
import { median, medians, milliseconds, percentile, sideBySide } from './measure.ts'
import { newsroomMemory } from './newsroom-memory.ts'
import { openDesk } from './open-desk.ts'
import { type PlainSearch, plainSearch } from './plain-search.ts'
import { keystrokes, searches } from './searches.ts'

const bookmarks = 10_000
const firstPage = { ...allArticles, limit: 100 }

/** The library: opening, searching, editing, importing, and the memory that it takes. */
export const libraryBenches: readonly Bench[] = [
  { name: 'library.open', unit: 'ms', measure: openLibrary },
  { name: 'library.search.p95', unit: 'ms', measure: searchLibrary },
  { name: 'library.search.typing', unit: 'ms', measure: typeSearches },
  { name: 'library.edit', unit: 'ms', measure: editArticle },
  { name: 'library.memory', unit: 'MB', measure: holdLibrary },
  { name: 'library.import', unit: 's', measure: importBookmarks },
  { name: 'library.relevance', unit: 'nDCG@10', measure: judgeSearches },
]

async function openLibrary(folder: string): Promise<Measurement> {
  await archive(folder)
  const figures = await sideBySide(
    5,
    async () => {
      const start = performance.now()
      const newsroom = await openDesk(folder)
      await newsroom.handlers['library.list'](firstPage)
      const figure = performance.now() - start
      await newsroom.close()
      return figure
    },
    () => milliseconds(() => readAllShards(folder)),
  )
  return { ...medians(figures), note: `${articles} articles to a first page of 100, against reading and parsing every shard` }
}

async function searchLibrary(folder: string): Promise<Measurement> {
  const figures = await compared(folder, searches(articles), 3)
  const note = `p95 of ${searches(articles).length} searches among ${articles} articles with their texts, the best 50 and the count of all, against one FTS5 query by bm25`
  return { value: percentile(figures.ours, 95), baseline: percentile(figures.plain, 95), note }
}

async function typeSearches(folder: string): Promise<Measurement> {
  const typed = searches(articles).slice(0, 30).flatMap(keystrokes)
  const figures = await compared(folder, typed, 1)
  const note = `p95 of the answers after each of ${typed.length} keys, from the second of a search on, against the same asked of FTS5`
  return { value: percentile(figures.ours, 95), baseline: percentile(figures.plain, 95), note }
}

/** Both sides are asked each of these as often as `times`, in turn. */
async function compared(folder: string, texts: readonly string[], times: number) {
  const plain = thePlainSearch(folder)
  const textOf = (round: number): string => texts[round % texts.length] ?? ''
  try {
    return await withArchive(folder, async ({ handlers }) =>
      sideBySide(
        texts.length * times,
        round => milliseconds(() => handlers['library.list']({ ...allArticles, text: textOf(round), sort: 'relevance', limit: 50 })),
        round => milliseconds(() => plain.search(textOf(round))),
      ),
    )
  } finally {
    plain.close()
  }
}

function thePlainSearch(folder: string): PlainSearch {
  return plainSearch(join(folder, 'plain.sqlite'), archiveStories())
}

async function editArticle(folder: string): Promise<Measurement> {
  return withArchive(folder, async ({ handlers }) => {
    const { rows } = await handlers['library.list'](firstPage)
    const id = (round: number): string => rows[round % rows.length]?.id ?? ''
    const figures = await sideBySide(
      60,
      round => milliseconds(() => handlers['library.edit']({ id: id(round), edits: { insight: `Read this one first (${round}).` } })),
      async round => {
        const shard = await readFile(shardOf(folder, id(round)), 'utf8')
        return milliseconds(() => writeSynced(join(folder, 'plain.json'), JSON.stringify(JSON.parse(shard))))
      },
    )
    const note = `one durable edit among ${articles} articles, index and all (p95 ${percentile(figures.ours, 95).toFixed(1)} ms), against the same file parsed, written and synced`
    return { ...medians(figures), note }
  })
}

async function holdLibrary(folder: string): Promise<Measurement> {
  await archive(folder)
  const empty = join(folder, 'empty')
  await (await openDesk(empty)).close()
  const figures = await sideBySide(
    2,
    async () => (await newsroomMemory(folder)).searched,
    async () => (await newsroomMemory(empty)).searched,
  )
  return { ...medians(figures), note: `resident after the first page and searches among ${articles} articles, against an empty newsroom` }
}

async function importBookmarks(folder: string): Promise<Measurement> {
  return withArchive(folder, async ({ handlers }) => {
    const figures = await sideBySide(
      2,
      async round => {
        const path = join(folder, `bookmarks-${round}.html`)
        await writeFile(path, bookmarkFile(bookmarks, round))
        const order = { source: { from: 'path', path }, kind: null, topicId: null, dryRun: false } as const
        return (await milliseconds(() => handlers['import.run'](order))) / 1000
      },
      round =>
        milliseconds(async () => {
          const low = await JSONFilePreset(join(folder, `import-${round}.json`), { records: [] as string[] })
          await low.update(({ records }) => records.push(...bookmarkFile(bookmarks, round).split('\n')))
        }).then(figure => figure / 1000),
    )
    const note = `${bookmarks} bookmarks into ${articles} articles, durable and searchable, against one plain lowdb write of their lines`
    return { value: median(figures.ours), baseline: median(figures.plain), note }
  })
}

async function judgeSearches(folder: string): Promise<Measurement> {
  const { ours, plain, queries, articles: judged } = await judgedRelevance(folder)
  return {
    value: ours,
    baseline: plain,
    note: `mean over ${queries} judged searches among ${judged} articles, against FTS5 by bm25: larger is better`,
  }
}

async function readAllShards(folder: string): Promise<readonly unknown[]> {
  const shards = join(folder, 'library/articles')
  const names = (await readdir(shards)).filter(name => name.endsWith('.json'))
  return Promise.all(names.map(async name => JSON.parse(await readFile(join(shards, name), 'utf8')) as unknown))
}

/** An article's id begins with the month, and perhaps the part of it, that names its shard. */
function shardOf(folder: string, id: string): string {
  const [, year, month, part] = /^(\d{4})(\d\d)-(?:p(\d+)-)?/.exec(id) ?? []
  return join(folder, 'library/articles', `${year}-${month}${part === undefined ? '' : `.${part}`}.json`)
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(text)
  await file.sync()
  await file.close()
}
