import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import type { SendOrder } from '../../src/core/delivery/delivery-operations.ts'
import { localAccount } from '../../src/core/settings/local-account.ts'
import { harbourTopic, writeDigest } from './harbour-digest.ts'
import { readersCsv, readersOrder } from './harbour-readers.ts'
import { stories } from './harbour-stories.ts'
import { openDesk } from './open-desk.ts'
import { openFastSink, openSink, type Sink } from './open-sink.ts'

export const audience = 1_000
export const connections = 5
const usualArticles = 24
export const signer = { domain: 'harbour-weekly.example', selector: 'weekly' } as const

/** A newsroom with a digest ready to be sent to its readers, and the server that takes the mail. */
export interface DeliveryDesk {
  readonly newsroom: Newsroom
  readonly sink: Sink
  readonly order: SendOrder
  /** PEM, RSA-2048; null when nothing is signed. */
  readonly dkimKey: string | null
  close(): Promise<void>
}

/** What a desk has that is not usual: whether it signs, how slow its server is in milliseconds a reply, how many it sends to, over and of. */
export interface DeskNature {
  readonly signs?: boolean
  readonly delayMs?: number
  readonly readers?: number
  readonly over?: number
  readonly articles?: number
}

export async function openDeliveryDesk(
  folder: string,
  { signs = false, delayMs = 0, readers = audience, over = connections, articles = usualArticles }: DeskNature = {},
): Promise<DeliveryDesk> {
  await mkdir(folder, { recursive: true })
  const [newsroom, sink] = await Promise.all([openDesk(folder), delayMs === 0 ? openFastSink() : openSink(delayMs)])
  const dkimKey = signs
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    : null
  const order = await prepare(newsroom, folder, sink, { dkimKey, readers, over, articles })
  return {
    newsroom,
    sink,
    order,
    dkimKey,
    async close() {
      await newsroom.close()
      await sink.close()
    },
  }
}

async function prepare(
  { handlers }: Newsroom,
  folder: string,
  { port }: Sink,
  { dkimKey, readers, over, articles }: Required<Pick<DeskNature, 'readers' | 'over' | 'articles'>> & Pick<DeliveryDesk, 'dkimKey'>,
): Promise<SendOrder> {
  const people = await readersOrder(handlers, folder, readersCsv(readers))
  await handlers['subscribers.import'](people)
  const topic = await handlers['topics.save'](harbourTopic)
  const empty = await handlers['digest.new']({ templateId: null, topicId: topic.id, subject: null })
  const digest = await handlers['digest.save'](writeDigest(empty, stories(articles)))
  const account = {
    ...localAccount,
    id: null,
    name: 'Saltby relay',
    kind: 'smtp',
    port,
    connections: over,
    perSecond: 10_000,
    dkim: dkimKey === null ? null : signer,
  } as const
  const saved = await handlers['accounts.save']({ account, password: null, clientSecret: null, dkimKey })
  return { digestId: digest.id, listId: people.listId, accountId: saved.id }
}

/** The desk's digest as mail, for whoever sends it by other means. */
export async function mailOf({ newsroom, order }: DeliveryDesk, folder: string): Promise<{ readonly html: string; readonly text: string }> {
  await newsroom.handlers['render.toFolder']({ id: order.digestId, folder })
  const [html = '', text = ''] = await Promise.all(['digest.html', 'digest.txt'].map(name => readFile(join(folder, name), 'utf8')))
  return { html, text }
}
