import { existsSync } from 'node:fs'
import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import { allArticles } from '../../src/core/library/article-query.ts'
import type { Bench, Measurement } from './bench.ts'
import { fillLibrary } from './fill-library.ts'
import { harbourFeed } from './harbour-feed.ts'
import { stories } from './harbour-stories.ts'
import { medians, milliseconds, percentile, perSecond, sideBySide } from './measure.ts'
import { openDesk } from './open-desk.ts'
import { plainSearch, queries } from './plain-search.ts'
import { newsroomMemory } from './newsroom-memory.ts'

const articles = 5_000
const arrivals = 2_000
const firstPage = { ...allArticles, limit: 100 }

/** The library: opening, searching, editing, importing, and the memory that it takes. */
export const libraryBenches: readonly Bench[] = [
  { name: 'library.open', unit: 'ms', measure: openLibrary },
  { name: 'library.search.p95', unit: 'ms', measure: searchLibrary },
  { name: 'library.edit', unit: 'ms', measure: editArticle },
  { name: 'library.memory', unit: 'MB', measure: holdLibrary },
  { name: 'library.import', unit: 'articles/s', measure: importFeed },
]

async function openLibrary(folder: string): Promise<Measurement> {
  await theLibrary(folder)
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
  const plain = plainSearch(join(folder, 'plain.sqlite'), stories(articles))
  try {
    return await withLibrary(folder, async ({ handlers }) => {
      const figures = await sideBySide(
        queries.length * 4,
        round => milliseconds(() => handlers['library.list']({ ...allArticles, text: queryOf(round), sort: 'relevance', limit: 50 })),
        round => milliseconds(() => plain.search(queryOf(round))),
      )
      const note = `${articles} articles, ${queries.length} searches, first 50 with the count of all, against one plain FTS5 query`
      return { value: percentile(figures.ours, 95), baseline: percentile(figures.plain, 95), note }
    })
  } finally {
    plain.close()
  }
}

async function editArticle(folder: string): Promise<Measurement> {
  return withLibrary(folder, async ({ handlers }) => {
    const { rows } = await handlers['library.list'](firstPage)
    const id = (round: number): string => rows[round % rows.length]?.id ?? ''
    const figures = await sideBySide(
      40,
      round => milliseconds(() => handlers['library.edit']({ id: id(round), edits: { insight: `Read this one first (${round}).` } })),
      async round => {
        const shard: unknown = JSON.parse(await readFile(shardOf(folder, id(round)), 'utf8'))
        return milliseconds(() => writeSynced(join(folder, 'plain.json'), JSON.stringify(shard)))
      },
    )
    return { ...medians(figures), note: `one durable edit among ${articles} articles, index and all, against one written and synced shard` }
  })
}

async function holdLibrary(folder: string): Promise<Measurement> {
  await theLibrary(folder)
  const empty = join(folder, 'empty')
  await (await openDesk(empty)).close()
  const figures = await sideBySide(
    2,
    async () => (await newsroomMemory(folder)).opened,
    async () => (await newsroomMemory(empty)).opened,
  )
  return { ...medians(figures), note: `resident after the first page of ${articles} articles, against an empty newsroom` }
}

async function importFeed(folder: string): Promise<Measurement> {
  const told = stories(arrivals)
  const path = join(folder, 'feed.xml')
  await writeFile(path, harbourFeed(told))
  const figures = await sideBySide(
    2,
    async round => {
      const newsroom = await openDesk(join(folder, `import-${round}`))
      const order = { source: { from: 'path', path }, kind: 'feed', topicId: null, dryRun: false } as const
      const figure = await perSecond(arrivals, () => newsroom.handlers['import.run'](order))
      await newsroom.close()
      return figure
    },
    round =>
      perSecond(arrivals, async () => {
        const low = await JSONFilePreset(join(folder, `import-${round}.json`), { records: [] as unknown[] })
        await low.update(({ records }) => records.push(...told))
      }),
  )
  return { ...medians(figures), note: `a feed of ${arrivals} articles with their text, against one plain lowdb write of the same` }
}

function queryOf(round: number): string {
  return queries[round % queries.length] ?? ''
}

/** Made by the first benchmark that needs it. */
async function theLibrary(folder: string): Promise<void> {
  if (!existsSync(join(folder, 'library'))) await fillLibrary(folder, stories(articles))
}

async function withLibrary<T>(folder: string, work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  await theLibrary(folder)
  const newsroom = await openDesk(folder)
  try {
    return await work(newsroom)
  } finally {
    await newsroom.close()
  }
}

async function readAllShards(folder: string): Promise<readonly unknown[]> {
  const shards = join(folder, 'library/articles')
  const names = (await readdir(shards)).filter(name => name.endsWith('.json'))
  return Promise.all(names.map(async name => JSON.parse(await readFile(join(shards, name), 'utf8')) as unknown))
}

/** An article's id begins with the month that names its shard. */
function shardOf(folder: string, id: string): string {
  return join(folder, 'library/articles', `${id.slice(0, 4)}-${id.slice(4, 6)}.json`)
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(text)
  await file.sync()
  await file.close()
}
