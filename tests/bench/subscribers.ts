import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import papa from 'papaparse'
import type { Bench, Measurement } from './bench.ts'
import { readersCsv, readersOrder } from './harbour-readers.ts'
import { medians, perSecond, sideBySide } from './measure.ts'
import { openDesk } from './open-desk.ts'

const rows = 20_000

/** Subscribers: bringing a list in. */
export const subscribersBenches: readonly Bench[] = [{ name: 'subscribers.import', unit: 'rows/s', measure: importReaders }]

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
      })
      await newsroom.close()
      return figure
    },
    () => perSecond(rows, () => papa.parse(csv, { delimiter: ',' })),
  )
  return { ...medians(figures), note: `a CSV file of ${rows} readers onto a list, durable, against papaparse alone` }
}
