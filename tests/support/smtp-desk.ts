import type { Notice, Progress } from '../../src/core/base/port.ts'
import { undoLog } from '../../src/core/base/undo-log.ts'
import { openChecks } from '../../src/core/check/answer-checks.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { type Deliveries, openDeliveries } from '../../src/core/delivery/deliveries.ts'
import type { DeliveryPorts } from '../../src/core/delivery/delivery-ports.ts'
import type { Sender } from '../../src/core/delivery/mail.ts'
import type { Patience } from '../../src/core/delivery/patience.ts'
import type { Account } from '../../src/core/settings/account.ts'
import type { Subscriber, SubscriberList } from '../../src/core/subscribers/subscriber.ts'
import { openSubscribers } from '../../src/core/subscribers/subscribers.ts'
import { messageBytes, openComposer } from '../../src/node/mail/compose-message.ts'
import { deliveryFiles } from '../../src/node/mail/delivery-files.ts'
import type { SmtpTimeouts } from '../../src/node/mail/smtp-account.ts'
import { smtpMailer } from '../../src/node/mail/smtp-mailer.ts'
import { checkPorts } from './check-ports.ts'
import { memoryCollection } from './memory-collection.ts'

/** Seconds of patience made milliseconds, so that what waits in life does not hold up a test. */
export const hurried: Patience = {
  retryDeferred: [10, 20, 30],
  retryLater: [],
  retryUnreachable: [],
  longestWait: 1_000,
  afterLoss: 5,
  lossesInARow: 3,
  refusalsInARow: 25,
  atClose: 500,
}

export const hurriedTimeouts: SmtpTimeouts = { connect: 1_000, greeting: 500, silence: 500 }

export const harbourAccount: Account = {
  id: 'harbour',
  name: 'The Harbour Weekly',
  kind: 'smtp',
  host: '127.0.0.1',
  port: 0,
  security: 'none',
  user: '',
  oauth: null,
  fromName: 'The Harbour Weekly',
  fromAddress: 'editor@harbour.example',
  replyTo: '',
  postalAddress: '3 Quay Street, Harbour',
  unsubscribeAddress: 'leave@harbour.example',
  unsubscribeUrl: 'https://harbour.example/leave?t={{token}}',
  dkim: null,
  perSecond: 0,
  perMinute: 0,
  perHour: 0,
  perDay: 0,
  connections: 5,
  caFile: '',
}

export const harbourDigest: Digest = {
  id: 'digest-41',
  number: 41,
  topicId: null,
  subject: 'The ferry is back, {{name|neighbour}}',
  preheader: 'And the bakery has a new oven.',
  language: 'en',
  themeId: 'harbour',
  sections: [],
  mjml: null,
  pictures: { as: 'embedded', base: '' },
  webAddress: '',
  templateId: null,
  dueAt: null,
  status: 'draft',
  deliveryIds: [],
  sentAt: null,
  createdAt: '2026-11-01T08:00:00.000Z',
  changedAt: '2026-11-20T08:00:00.000Z',
  revision: 3,
}

export const harbourHtml =
  '<html><body><p>Dear {{name|neighbour}},</p><p>The ferry runs again from Monday.</p><p>{{sender}} · <a href="{{unsubscribe}}">Leave</a></p></body></html>'
export const harbourText = 'Dear {{name|neighbour}},\n\nThe ferry runs again from Monday.\n\n{{sender}}\nLeave: {{unsubscribe}}\n'

/** Readers of the harbour list: `reader0@reader.example` and so on, or those named. */
export function readers(count: number, domain = 'reader.example'): readonly Subscriber[] {
  return Array.from({ length: count }, (_, n) => reader(`reader${n}@${domain}`))
}

export function reader(email: string, changes: Partial<Subscriber> = {}): Subscriber {
  return {
    id: `person-${email}`,
    email,
    name: `Reader of ${email.split('@')[0]}`,
    attributes: {},
    tags: [],
    listIds: ['harbour-list'],
    standing: { is: 'subscribed', since: '2026-01-05T09:00:00.000Z', cause: 'signed up at the ferry' },
    addedAt: '2026-01-05T09:00:00.000Z',
    changedAt: '2026-01-05T09:00:00.000Z',
    notes: '',
    consent: null,
    history: [],
    ...changes,
  }
}

export const harbourList: SubscriberList = {
  id: 'harbour-list',
  name: 'Harbour readers',
  description: '',
  createdAt: '2026-01-05T09:00:00.000Z',
}

const pictureBytes = async (): Promise<Uint8Array> => onePixel

/** What a test may set about the desk it sends from. */
export interface DeskOrder {
  readonly folder: string
  readonly people: readonly Subscriber[]
  readonly account?: Partial<Account>
  readonly password?: string
  readonly dkimKey?: string
  readonly digest?: Partial<Digest>
  readonly copy?: { readonly html: string; readonly text: string }
  readonly sender?: Partial<Sender>
  readonly patience?: Partial<Patience>
  readonly ports?: Partial<DeliveryPorts>
}

/** Deliveries over real files and real SMTP, people in memory, and what was said meanwhile. */
export interface Desk {
  readonly deliveries: Deliveries
  readonly ask: Deliveries['operations']
  readonly people: ReturnType<typeof openSubscribers>
  readonly progress: Progress[]
  readonly notices: Notice[]
  readonly marks: string[]
}

export const sendToAll = { digestId: harbourDigest.id, listId: harbourList.id, accountId: harbourAccount.id }

/** Opens deliveries over real parts in a folder that is a library as far as they see. */
export function openDesk(order: DeskOrder): Desk {
  const [progress, notices, marks]: [Progress[], Notice[], string[]] = [[], [], []]
  const account: Account = { ...harbourAccount, ...order.account }
  const { html, text } = order.copy ?? { html: harbourHtml, text: harbourText }
  const digest: Digest = { ...harbourDigest, ...order.digest }
  const people = openSubscribers({
    subscribers: memoryCollection('subscribers', order.people),
    lists: memoryCollection('lists', [harbourList]),
    undo: undoLog(),
    clock: () => new Date(),
    suppressions: memoryCollection('suppressions', []),
    segments: memoryCollection('segments', []),
    mappings: memoryCollection('mappings', []),
    readPeople: async () => ({ name: '', files: [] }),
    mailsTo: async () => [],
    seal: text => text,
    hash: value => value,
  })
  const rendering: DeliveryPorts['rendering'] = {
    render: async () => ({ mjml: '', html, text, warnings: [], bytes: html.length, blockBytes: {}, pictures: [] }),
    ...order.ports?.rendering,
  }
  const checks = openChecks(checkPorts({ rendering }))
  const deliveries = openDeliveries({
    files: deliveryFiles(order.folder, notice => notices.push(notice)),
    subscribers: people,
    rendering,
    digests: {
      digest: async () => digest,
      markSending: async () => void marks.push('sending'),
      markSent: async () => void marks.push('sent'),
      markDraft: async () => void marks.push('draft'),
    },
    faultsOf: (checked, options) => checks.faultsFor(checked, options),
    listName: async () => harbourList.name,
    sender: async () => ({ ...senderOf(account), ...order.sender }),
    openMailer: async () =>
      smtpMailer({ account, password: order.password ?? null, dkimKey: order.dkimKey ?? null, pictureBytes, timeouts: hurriedTimeouts }),
    composeMail: async mail => messageBytes(await openComposer(pictureBytes)(mail)),
    unsubscribeToken: id => `leave-${id.length}-${Buffer.from(id).toString('base64url').slice(-12)}`,
    announcer: { progress: step => progress.push(step), notice: notice => notices.push(notice) },
    changed: () => {},
    clock: () => new Date(),
    repeat: () => () => {},
    patience: { ...hurried, ...order.patience },
    ...order.ports,
  })
  return { deliveries, ask: deliveries.operations, people, progress, notices, marks }
}

/** Sends the digest to the list and waits until the delivery stands still. */
export async function sendAndWait(desk: Desk) {
  const { id } = await desk.ask['delivery.send'](sendToAll)
  return desk.ask['delivery.settled'](id)
}

export function senderOf(account: Account): Sender {
  const { id, name, kind, ...rest } = account
  return { ...rest, accountId: id, accountName: name, local: kind === 'local', dkim: account.dkim === null ? 'none' : 'ready' }
}

/** The smallest GIF there is. */
export const onePixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
