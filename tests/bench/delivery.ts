import { join } from 'node:path'
import type { Bench, Measurement } from './bench.ts'
import { articles, audience, connections, delivered, type DeliveryDesk, openDeliveryDesk, sentCopy } from './delivery-desk.ts'
import { medians, perSecond, sideBySide } from './measure.ts'
import { newsroomMemory } from './newsroom-memory.ts'
import type { Mailing } from './plain-mailing.ts'
import { plainMailing } from './plain-mailing.ts'

const what = `a digest of ${articles} articles to ${audience} readers over ${connections} connections`

/** Delivery: how fast, how soon, and in how much memory. */
export const deliveryBenches: readonly Bench[] = [
  { name: 'delivery.rate', unit: 'messages/s', measure: folder => rate(join(folder, 'rate'), false) },
  { name: 'delivery.rate.dkim', unit: 'messages/s', measure: folder => rate(join(folder, 'rate-dkim'), true) },
  { name: 'delivery.latency', unit: 'ms', measure: folder => latency(join(folder, 'latency')) },
  { name: 'delivery.memory', unit: 'MB', measure: folder => memory(join(folder, 'memory')) },
]

async function rate(folder: string, signs: boolean): Promise<Measurement> {
  return atDesk(folder, signs, async (desk, mailing) => {
    const figures = await sideBySide(
      3,
      async () => {
        const delivery = await desk.newsroom.handlers['delivery.send'](desk.order)
        const figure = await perSecond(audience, () => delivered(desk, delivery))
        await received(desk)
        return figure
      },
      async () => {
        const figure = await perSecond(audience, () => plainMailing(desk, mailing))
        await received(desk)
        return figure
      },
    )
    const note = `${what}, ledger durable${signs ? ', signed with RSA-2048' : ''}, against nodemailer’s pool with the same content`
    return { ...medians(figures), note }
  })
}

async function latency(folder: string): Promise<Measurement> {
  return atDesk(folder, false, async (desk, mailing) => {
    const figures = await sideBySide(
      3,
      async () => {
        const start = Date.now()
        await delivered(desk, await desk.newsroom.handlers['delivery.send'](desk.order))
        return (await desk.sink.tally()).firstAt - start
      },
      async () => {
        const start = Date.now()
        await plainMailing(desk, mailing, 1)
        return (await desk.sink.tally()).firstAt - start
      },
    )
    const note = `from Send, audience of ${audience} fixed and copy frozen, to the first message in; against one plain sendMail`
    return { ...medians(figures), note }
  })
}

async function memory(folder: string): Promise<Measurement> {
  const { newsroom, sink, order } = await openDeliveryDesk(folder)
  await newsroom.close()
  const figures = await sideBySide(
    2,
    async () => (await newsroomMemory(folder, order)).peak,
    async () => (await newsroomMemory(folder)).peak,
  )
  await sink.close()
  return { ...medians(figures), note: `most resident while sending ${what}, against the same newsroom sending nothing` }
}

/** Opens a desk for a benchmark; what it sends, sent once already, is the plain way's content too. */
async function atDesk(
  folder: string,
  signs: boolean,
  work: (desk: DeliveryDesk, mailing: Mailing) => Promise<Measurement>,
): Promise<Measurement> {
  const desk = await openDeliveryDesk(folder, { signs })
  try {
    const delivery = await desk.newsroom.handlers['delivery.send'](desk.order)
    await delivered(desk, delivery)
    await received(desk)
    return await work(desk, { subject: 'The week at the harbour, neighbour', ...(await sentCopy(desk, delivery)) })
  } finally {
    await desk.close()
  }
}

async function received({ sink }: DeliveryDesk): Promise<void> {
  const { recipients } = await sink.tally()
  if (recipients !== audience) throw new Error(`The server took mail for ${recipients} of ${audience} readers.`)
}
