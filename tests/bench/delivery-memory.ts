import type { Measurement } from './bench.ts'
import { openDeliveryDesk } from './delivery-desk.ts'
import { readersCsv, readersOrder } from './harbour-readers.ts'
import { newsroomMemory } from './newsroom-memory.ts'

const [many, few] = [100_000, 1_000]

/** The most that a newsroom takes while it sends to a hundred thousand, against a thousand of the same library's readers. */
export async function deliveryMemory(folder: string): Promise<Measurement> {
  const { newsroom, sink, order } = await openDeliveryDesk(folder, { readers: many, articles: 2 })
  const fewOfThem = await readersOrder(newsroom.handlers, folder, readersCsv(few), 'Readers on the quay')
  await newsroom.handlers['subscribers.import'](fewOfThem)
  await newsroom.close()
  const { peak: baseline, opened } = await newsroomMemory(folder, { ...order, listId: fewOfThem.listId })
  const { peak: value } = await newsroomMemory(folder, order)
  await sink.close()
  const growth = Math.round(value - baseline)
  const note = `most resident while sending to ${many} of a library’s readers, against ${few} of the same: ${growth} MB more; ${Math.round(opened)} MB before`
  return { value, baseline, note }
}
