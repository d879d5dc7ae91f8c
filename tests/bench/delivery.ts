import { join } from 'node:path'
import type { Bench, Measurement } from './bench.ts'
import { articles, audience, connections, type DeliveryDesk, mailOf, openDeliveryDesk } from './delivery-desk.ts'
import { median, medians, milliseconds, perSecond, sideBySide } from './measure.ts'
import { newsroomMemory } from './newsroom-memory.ts'
import { type Mailing, plainMailing } from './plain-mailing.ts'

const what = `a digest of ${articles} articles to ${audience} readers over ${connections} connections`

/** Delivery: how fast, how soon, and in how much memory. */
export const deliveryBenches: readonly Bench[] = [
  { name: 'delivery.rate', unit: 'messages/s', measure: folder => rate(join(folder, 'rate'), false) },
  { name: 'delivery.rate.dkim', unit: 'messages/s', measure: folder => rate(join(folder, 'rate-dkim'), true) },
  { name: 'delivery.connections', unit: 'messages/s', measure: folder => connectionsScale(join(folder, 'connections')) },
  { name: 'delivery.latency', unit: 'ms', measure: folder => latency(join(folder, 'latency')) },
  { name: 'delivery.memory', unit: 'MB', measure: folder => memory(join(folder, 'memory')) },
]

async function rate(folder: string, signs: boolean): Promise<Measurement> {
  return atDesk(folder, signs, async (desk, mailing) => {
    const figures = await sideBySide(
      2,
      () => sendToAll(desk),
      async () => {
        const figure = await perSecond(audience, () => plainMailing(desk, mailing, audience))
        await checkReceived(desk)
        return figure
      },
    )
    const note = `${what}, ledger durable${signs ? ', signed with RSA-2048' : ''}, against nodemailer’s pool with the same content`
    return { ...medians(figures), note }
  })
}

/** Messages a second, from when the delivery has begun. Throws when anybody was not reached: the figure would mean nothing. */
async function sendToAll(desk: DeliveryDesk, readers = audience): Promise<number> {
  const { handlers } = desk.newsroom
  const { id } = await handlers['delivery.send'](desk.order)
  const figure = await perSecond(readers, () => handlers['delivery.settled'](id))
  const { state, reason, counts } = await handlers['delivery.settled'](id)
  if (counts.accepted !== readers) throw new Error(`${counts.accepted} of ${readers} accepted, ${state}: ${reason}`)
  await checkReceived(desk, readers)
  return figure
}

async function checkReceived({ sink }: DeliveryDesk, readers = audience): Promise<void> {
  const recipients = await sink.tally()
  if (recipients !== readers) throw new Error(`The server took mail for ${recipients} of ${readers} readers.`)
}

const delayMs = 50
const each = 20

/** A server far away: what twenty connections get through, against twenty times what one does. */
async function connectionsScale(folder: string): Promise<Measurement> {
  const over = async (count: number): Promise<number> => {
    const desk = await openDeliveryDesk(join(folder, String(count)), { delayMs, readers: each * count, over: count })
    return sendToAll(desk, each * count).finally(() => desk.close())
  }
  const [one, twenty] = [await over(1), await over(20)]
  const note = `to a server that takes ${delayMs} ms for each reply, over 20 connections, against 20 times the rate over one`
  return { value: twenty, baseline: one * 20, note }
}

async function latency(folder: string): Promise<Measurement> {
  return atDesk(folder, false, async (desk, mailing) => {
    const figures = await sideBySide(
      5,
      () => sendUntilFirst(desk),
      () => milliseconds(() => Promise.all([desk.sink.tally(1), plainMailing(desk, mailing, 1)])),
    )
    const note = `from Send, with the audience of ${audience} fixed and the copy frozen, to the first message in; against one plain sendMail`
    return { ...medians(figures), note }
  })
}

/** How long the first message takes; the rest is called off. */
async function sendUntilFirst({ newsroom: { handlers }, sink, order }: DeliveryDesk): Promise<number> {
  const start = performance.now()
  const first = sink.tally(1).then(() => performance.now() - start)
  const { id } = await handlers['delivery.send'](order)
  const figure = await Promise.race([first, handlers['delivery.settled'](id).then(refuse)])
  await handlers['delivery.cancel'](id)
  await sink.tally()
  return figure
}

function refuse({ reason }: { readonly reason: string }): never {
  throw new Error(`Nothing was sent: ${reason}`)
}

async function memory(folder: string): Promise<Measurement> {
  const { newsroom, sink, order } = await openDeliveryDesk(folder)
  await newsroom.close()
  const weighed = [await newsroomMemory(folder, order), await newsroomMemory(folder, order)]
  await sink.close()
  const [value, baseline] = [median(weighed.map(({ peak }) => peak)), median(weighed.map(({ opened }) => opened))]
  return { value, baseline, note: `most resident while sending ${what}, against the same newsroom before` }
}

/** Opens a desk for a benchmark, and has the mail that the plain way is to send. */
async function atDesk(
  folder: string,
  signs: boolean,
  work: (desk: DeliveryDesk, mailing: Mailing) => Promise<Measurement>,
): Promise<Measurement> {
  const desk = await openDeliveryDesk(folder, { signs })
  try {
    return await work(desk, { subject: 'The week at the harbour, neighbour', ...(await mailOf(desk, join(folder, 'mail'))) })
  } finally {
    await desk.close()
  }
}
