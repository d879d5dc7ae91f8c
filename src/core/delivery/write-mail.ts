import { editionDate } from '../render/dates.ts'
import { compileMerge, compileParts } from '../render/merge-fields.ts'
import { contentIdOf } from '../render/picture-address.ts'
import type { MergeValues } from '../render/merge-values.ts'
import type { Digest } from './delivery-ports.ts'
import type { Mail, Sender } from './mail.ts'
import type { FrozenCopy, Manifest, Recipient } from './manifest.ts'
import { bulkFields, messageIdOf, senderDomain, unsubscribeEndpoint, unsubscribeMailto } from './message-headers.ts'

/** What a delivery's messages have in common. */
export interface MailMatter {
  readonly manifest: Pick<
    Manifest,
    'id' | 'digestId' | 'digestNumber' | 'subject' | 'listId' | 'listName' | 'pictures' | 'editionDate' | 'webAddress'
  >
  readonly copy: FrozenCopy
  readonly sender: Sender
  readonly unsubscribeToken: (subscriberId: string) => string
}

/** Writes the message for one recipient; `n` is their line in the audience. */
export type MailWriter = (recipient: Recipient, n: number, date: Date) => Mail

/** Where a library picture is in a frozen copy, seen from the delivery's own folder. */
export const pictureInCopy = (file: string): string => `../../images/${file}`

/** What `{{date}}` and `{{view}}` are in the mails of a digest. */
export function editionOf({ changedAt, language, webAddress }: Digest): Pick<Manifest, 'editionDate' | 'webAddress'> {
  return { editionDate: editionDate(changedAt, language), webAddress }
}

/** Compiles the frozen copy once, for everybody in the audience. */
export function mailWriter({ manifest, copy, sender, unsubscribeToken }: MailMatter): MailWriter {
  const domain = senderDomain(sender)
  const pictures = manifest.pictures.map(file => ({ file, cid: contentIdOf(file) }))
  const html = compileParts(withCids(copy.html, pictures), 'html')
  const text = compileParts(copy.text, 'text')
  const subject = compileMerge(manifest.subject, 'header')
  const from = { name: sender.fromName, address: sender.fromAddress }
  return (recipient, n, date) => {
    const token = unsubscribeToken(recipient.subscriberId)
    const values = mergeValues(recipient, sender, token, manifest)
    const onlooker = { tags: recipient.tags, web: false }
    return {
      from,
      to: { name: recipient.name, address: recipient.email },
      replyTo: sender.replyTo,
      subject: subject(values),
      messageId: messageIdOf(manifest.id, n, domain),
      date,
      fields: bulkFields({ sender, digestId: manifest.digestId, listId: manifest.listId, listName: manifest.listName, token }),
      text: text(values, onlooker),
      html: html(values, onlooker),
      pictures,
    }
  }
}

/** A reader's own attributes never stand in for the fields that Broadsheet fills in. */
function mergeValues(
  { email, name, attributes }: Recipient,
  sender: Sender,
  token: string,
  { digestNumber, editionDate: day, webAddress }: MailMatter['manifest'],
): MergeValues {
  return {
    ...attributes,
    name,
    email,
    unsubscribe: unsubscribeEndpoint(sender, token) ?? unsubscribeMailto(sender, token),
    sender: sender.postalAddress,
    number: String(digestNumber),
    date: day,
    view: webAddress,
  }
}

function withCids(html: string, pictures: Mail['pictures']): string {
  return pictures.reduce((now, { file, cid }) => now.replaceAll(pictureInCopy(file), `cid:${cid}`), html)
}
