import { wordsOf } from '../render/merged-text.ts'
import type { RenderedDigest } from '../render/render-operations.ts'
import type { Audience } from '../subscribers/subscribers.ts'
import type { Subscriber } from '../subscribers/subscriber.ts'
import type { PreSendFacts, SendOrder } from './delivery-operations.ts'
import type { DeliveryPorts, Digest } from './delivery-ports.ts'
import { findingsOf } from './facts.ts'
import { lastOf } from './limits.ts'
import type { Mail, Sender } from './mail.ts'
import type { Recipient } from './manifest.ts'
import { ratePossible } from './rate-possible.ts'
import { renderForMail } from './render-for-mail.ts'
import { sentBefore } from './sent-before.ts'
import { editionOf, mailWriter } from './write-mail.ts'

/** A digest looked at as it would be sent: the facts, and what they were found from. */
export interface SendPreview {
  readonly facts: PreSendFacts
  readonly digest: Digest
  readonly rendered: RenderedDigest
  readonly sender: Sender
  readonly listName: string
  readonly audience: readonly Recipient[]
}

/** Renders the digest, reads the audience and finds what stands in the way. */
export async function lookBeforeSending(ports: DeliveryPorts, order: SendOrder): Promise<SendPreview> {
  const [digest, sender, listName, { subscribed, counts }] = await Promise.all([
    ports.digests.digest(order.digestId),
    ports.sender(order.accountId),
    ports.listName(order.listId),
    audienceOf(ports, order),
  ])
  const rendered = await renderForMail(ports.rendering, digest)
  const audience = subscribed.map(recipientOf)
  const mail = exampleMail(ports, { digest, rendered, sender, listName, audience }, order.listId)
  const htmlBytes = new TextEncoder().encode(wordsOf(mail.html)).length
  const faults = await ports.faultsOf(digest, { readers: audience, postalAddresses: [sender.postalAddress] })
  const findings = findingsOf({ digest, sender, counts, listName, faults })
  const now = ports.clock().getTime()
  const past = await sentBefore(ports.files, order.accountId, sender, now)
  const last = lastOf(audience.length, sender, ratePossible(sender), past, now)
  const facts: PreSendFacts = {
    audience: { total: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts },
    from: sender.fromName === '' ? sender.fromAddress : `${sender.fromName} <${sender.fromAddress}>`,
    subject: mail.subject,
    preheader: digest.preheader,
    htmlBytes,
    messageBytes: (await ports.composeMail(mail)).length,
    articleCount: digest.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'article').length,
    secondsEstimated: Math.ceil((last - now) / 1000),
    findings,
  }
  return { facts, digest, rendered, sender, listName, audience }
}

function exampleMail(
  ports: DeliveryPorts,
  { digest, rendered, sender, listName, audience }: Omit<SendPreview, 'facts'>,
  listId: string,
): Mail {
  const manifest = {
    id: 'example',
    digestId: digest.id,
    digestNumber: digest.number,
    subject: digest.subject,
    listId,
    listName,
    pictures: [...rendered.pictures],
    ...editionOf(digest),
  }
  const nobody: Recipient = { subscriberId: 'nobody', email: sender.fromAddress, name: '', attributes: {}, tags: [] }
  const copy = { html: rendered.html, text: rendered.text }
  return mailWriter({ manifest, copy, sender, unsubscribeToken: ports.unsubscribeToken })(audience[0] ?? nobody, 0, ports.clock())
}

/** Everybody on the list, or those of them who fit a segment at this moment. */
async function audienceOf({ subscribers }: DeliveryPorts, { listId, segmentId }: SendOrder): Promise<Audience> {
  const onList = await subscribers.audienceOf(listId)
  if (segmentId === undefined) return onList
  const fitting = new Set((await subscribers.audienceOfSegment(segmentId)).subscribed.map(({ id }) => id))
  const subscribed = onList.subscribed.filter(({ id }) => fitting.has(id))
  return { subscribed, counts: { subscribed: subscribed.length, left: 0, bouncing: 0, complained: 0, pending: 0 } }
}

function recipientOf({ id, email, name, attributes, tags }: Subscriber): Recipient {
  return { subscriberId: id, email, name, attributes, tags }
}
