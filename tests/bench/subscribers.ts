import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import papa from 'papaparse'
import { everybody } from '../../src/core/subscribers/everybody.ts'
import type { SubscriberQuery } from '../../src/core/subscribers/subscribers-operations.ts'
import type { Bench, Measurement } from './bench.ts'
import { readersCsv, readersOrder } from './harbour-readers.ts'
import { medians, milliseconds, percentile, perSecond, sideBySide } from './measure.ts'
import { openDesk } from './open-desk.ts'
import { peopleMemory } from './people-memory.ts'

const rows = 100_000

/** Subscribers: bringing a list in, the memory that it takes, and looking through it. */
export const subscribersBenches: readonly Bench[] = [
  { name: 'subscribers.import', unit: 'rows/s', measure: importReaders },
  { name: 'subscribers.memory', unit: 'MB', measure: holdReaders },
  { name: 'subscribers.list.p95', unit: 'ms', measure: listReaders },
]

async function importReaders(folder: string): Promise<Measurement> {
  const csv = readersCsv(rows)
  const figures = await sideBySide(
    3,
    async round => {
      const place = join(folder, `round-${round}`)
      await mkdir(place)
      const newsroom = await openDesk(place)
      const order = await readersOrder(newsroom.handlers, place, csv)
      const figure = await perSecond(rows, async () => {
        const { added } = await newsroom.handlers['subscribers.import'](order)
        if (added !== rows) throw new Error(`${added} of ${rows} readers came in.`)
        // Only what can be listed has come in.
        await newsroom.handlers['subscribers.list'](everybody)
      })
      await newsroom.close()
      return figure
    },
    () => perSecond(rows, () => papa.parse(csv, { delimiter: ',' })),
  )
  return { ...medians(figures), note: `a CSV file of ${rows} readers onto a list, durable and listed, against papaparse alone` }
}

async function holdReaders(folder: string): Promise<Measurement> {
  const csv = readersCsv(rows)
  const figures = await sideBySide(
    1,
    async round => {
      const place = join(folder, `memory-${round}`)
      await mkdir(place)
      const newsroom = await openDesk(place)
      const order = await readersOrder(newsroom.handlers, place, csv)
      await newsroom.close()
      return peopleMemory(place, order)
    },
    async round => {
      const place = join(folder, `empty-${round}`)
      await mkdir(place)
      return peopleMemory(place, null)
    },
  )
  return { ...medians(figures), note: `at most, while ${rows} readers are imported and listed, against an empty newsroom` }
}

/** What somebody asks who looks through a list: orders, filters, a search letter by letter, and pages far down. */
const queries: readonly SubscriberQuery[] = [
  ...(['newest', 'name', 'email', 'changed'] as const).map(sort => ({ ...everybody, sort })),
  ...['l', 'lo', 'lop', 'lope', 'lopes'].map(text => ({ ...everybody, text })),
  ...[1_000, 50_000, 99_900].map(offset => ({ ...everybody, sort: 'name' as const, offset })),
  { ...everybody, standing: 'left' },
  { ...everybody, text: 'tidewell', sort: 'newest', offset: 5_000 },
]

async function listReaders(folder: string): Promise<Measurement> {
  const place = join(folder, 'list')
  await mkdir(place)
  const csv = readersCsv(rows)
  const newsroom = await openDesk(place)
  try {
    await newsroom.handlers['subscribers.import'](await readersOrder(newsroom.handlers, place, csv))
    for (const query of queries.slice(0, 4)) await newsroom.handlers['subscribers.list'](query)
    const lines = csv.split('\r\n')
    const query = (round: number): SubscriberQuery => queries[round % queries.length] ?? everybody
    const figures = await sideBySide(
      queries.length * 4,
      round => milliseconds(() => newsroom.handlers['subscribers.list'](query(round))),
      round => milliseconds(() => lines.filter(line => line.toLowerCase().includes(query(round).text))),
    )
    const note = `${rows} readers, ${queries.length} ways of looking through them, a page of 100 with the count of all, against one pass over the lines of their file`
    return { value: percentile(figures.ours, 95), baseline: percentile(figures.plain, 95), note }
  } finally {
    await newsroom.close()
  }
}
