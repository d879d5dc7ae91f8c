import { join } from 'node:path'
import type { Bench, Measurement } from './bench.ts'
import { audience, connections, type DeliveryDesk, type DeskNature, mailOf, openDeliveryDesk } from './delivery-desk.ts'
import { deliveryKill } from './delivery-kill.ts'
import { deliveryMemory } from './delivery-memory.ts'
import { medians, milliseconds, perSecond, sideBySide } from './measure.ts'
import { type Mailing, plainMailing } from './plain-mailing.ts'

/** Delivery: how fast, how soon, and in how much memory. */
export const deliveryBenches: readonly Bench[] = [
  { name: 'delivery.rate', unit: 'messages/s', measure: folder => rate(join(folder, 'rate'), false) },
  { name: 'delivery.rate.dkim', unit: 'messages/s', measure: folder => rate(join(folder, 'rate-dkim'), true) },
  { name: 'delivery.connections', unit: 'messages/s', measure: folder => connectionsScale(join(folder, 'connections')) },
  { name: 'delivery.latency', unit: 'ms', measure: folder => latency(join(folder, 'latency')) },
  { name: 'delivery.memory', unit: 'MB', measure: folder => deliveryMemory(join(folder, 'memory')) },
  { name: 'delivery.kill', unit: 'unknown', measure: folder => deliveryKill(join(folder, 'kill')) },
]

const manyReaders = 20_000
// The plain way goes on at the same pace, however long it goes on.
const plainReaders = 4_000

async function rate(folder: string, signs: boolean): Promise<Measurement> {
  return atDesk(folder, { signs, readers: manyReaders }, async (desk, mailing) => {
    const figures = await sideBySide(
      1,
      () => sendToAll(desk, manyReaders),
      async () => {
        const figure = await perSecond(plainReaders, () => plainMailing(desk, mailing, plainReaders))
        await checkReceived(desk, plainReaders)
        return figure
      },
    )
    const kilobytes = Math.round((await messageBytesOf(desk)) / 1000)
    const what = `personalised digests of ${kilobytes} kB to ${manyReaders} readers over ${connections} connections to ${desk.sink.name}`
    const how = `ledger durable${signs ? ', signed with RSA-2048' : ''}`
    return { ...medians(figures), note: `${what}, ${how}, against nodemailer’s pool with the same content and connections` }
  })
}

async function messageBytesOf({ newsroom, order }: DeliveryDesk): Promise<number> {
  return (await newsroom.handlers['delivery.facts'](order)).messageBytes
}

/** Messages a second, from when the delivery has begun. Throws when anybody was not reached: the figure would mean nothing. */
async function sendToAll(desk: DeliveryDesk, readers: number): Promise<number> {
  const { handlers } = desk.newsroom
  const { id } = await handlers['delivery.send'](desk.order)
  const figure = await perSecond(readers, () => handlers['delivery.settled'](id))
  const { state, reason, counts } = await handlers['delivery.settled'](id)
  if (counts.accepted !== readers) throw new Error(`${counts.accepted} of ${readers} accepted, ${state}: ${reason}`)
  await checkReceived(desk, readers)
  return figure
}

async function checkReceived({ sink }: DeliveryDesk, readers: number): Promise<void> {
  const taken = await sink.tally(readers)
  if (taken !== readers) throw new Error(`The server took mail for ${taken} of ${readers} readers.`)
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
  return atDesk(folder, {}, async (desk, mailing) => {
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

/** Opens a desk for a benchmark, and has the mail that the plain way is to send. */
async function atDesk(
  folder: string,
  nature: DeskNature,
  work: (desk: DeliveryDesk, mailing: Mailing) => Promise<Measurement>,
): Promise<Measurement> {
  const desk = await openDeliveryDesk(folder, nature)
  try {
    return await work(desk, { subject: 'The week at the harbour, neighbour', ...(await mailOf(desk, join(folder, 'mail'))) })
  } finally {
    await desk.close()
  }
}
