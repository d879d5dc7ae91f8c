import { readAddress } from '../base/email-address.ts'
import type { HeaderField, Sender } from './mail.ts'

/** What a bulk message says about itself to machines. */
export interface BulkMatter {
  readonly sender: Sender
  readonly digestId: string
  readonly listId: string
  readonly listName: string
  readonly token: string
}

// Longer names only make servers refuse the header.
const longestName = 120

/** Field text on one line: no CR, LF or other control can start a header of its own. */
export function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

/** The domain of the sender's address as A-labels; `localhost.invalid` for an address that is none. */
export function senderDomain({ fromAddress }: Sender): string {
  const reading = readAddress(fromAddress)
  return reading.fault === null ? reading.address.domain : 'localhost.invalid'
}

/** A Message-ID that names the delivery and the recipient's line in its audience, so that a bounce finds its reader. The same at every attempt. */
export function messageIdOf(deliveryId: string, n: number, domain: string): string {
  return `<${deliveryId}.${n.toString(36)}@${domain}>`
}

/** RFC 2919: a name for people, then an identifier that stays when the list is renamed. */
export function listIdField(name: string, listId: string, domain: string): HeaderField {
  const label =
    listId
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'list'
  return { name: 'List-Id', phrase: headerText(name).slice(0, longestName).trim(), value: `<${label}.${domain}>` }
}

/** Where a request to leave goes by mail; the token tells whose it is. */
export function unsubscribeMailto({ unsubscribeAddress, fromAddress }: Sender, token: string): string {
  const address = headerText(unsubscribeAddress) || headerText(fromAddress)
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=unsubscribe%20${encodeURIComponent(token)}`
}

/** The https endpoint for one reader; null when the account has none, or one that could not tell readers apart. */
export function unsubscribeEndpoint({ unsubscribeUrl }: Sender, token: string): string | null {
  if (!unsubscribeUrl.includes('{{token}}')) return null
  const url = URL.parse(unsubscribeUrl.trim().replaceAll('{{token}}', encodeURIComponent(token)))
  return url?.protocol === 'https:' ? url.href : null
}

/** RFC 2369 List-Unsubscribe, the endpoint first; and RFC 8058 one-click where there is an endpoint to post to. */
export function unsubscribeFields(sender: Sender, token: string): readonly HeaderField[] {
  const endpoint = unsubscribeEndpoint(sender, token)
  const mailto = `<${unsubscribeMailto(sender, token)}>`
  if (endpoint === null) return [{ name: 'List-Unsubscribe', value: mailto }]
  return [
    { name: 'List-Unsubscribe', value: `<${endpoint}>, ${mailto}` },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ]
}

/** Gmail's Feedback-ID: digest, list, kind and a sender name of 5 to 15 characters; nothing in it tells readers apart. */
export function feedbackId({ digestId, listId, sender }: BulkMatter): string {
  const name = senderDomain(sender)
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 15)
    .padEnd(5, '0')
  return [digestId, listId, 'digest', name].map(part => part.replace(/[^\w-]+/g, '-')).join(':')
}

/** Every field of a bulk message beyond those that all messages have. */
export function bulkFields(matter: BulkMatter): readonly HeaderField[] {
  const { sender, listId, listName, token } = matter
  return [
    listIdField(listName, listId, senderDomain(sender)),
    ...unsubscribeFields(sender, token),
    { name: 'Feedback-ID', value: feedbackId(matter) },
    // Not standard, but what keeps holiday replies away: sendmail's word and Exchange's.
    { name: 'Precedence', value: 'bulk' },
    { name: 'X-Auto-Response-Suppress', value: 'OOF, AutoReply' },
  ]
}
