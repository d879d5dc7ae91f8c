import { readReply } from './server-reply.ts'

// RFC 3463 §3 and the IANA registry of enhanced codes, in the words of somebody who sends newsletters. The class (4 or 5) is told by the fate.
const meanings: Readonly<Record<string, string>> = {
  '1.1': 'There is no such mailbox.',
  '1.2': 'The domain takes no mail.',
  '1.3': 'The address is not written as the server wants it.',
  '1.6': 'The mailbox has moved and left no new address.',
  '1.10': 'The domain says that it takes no mail.',
  '2.1': 'The mailbox is switched off.',
  '2.2': 'The mailbox is full; its owner must make room.',
  '2.3': 'The message is larger than the mailbox takes.',
  '3.4': 'The message is larger than the server takes.',
  '4.1': 'The reader’s server does not answer.',
  '4.4': 'The way to the reader’s server could not be found.',
  '4.5': 'The account has sent as much as its provider allows for now.',
  '7.1': 'The server’s rules turn the message away, most often because it looks like spam.',
  '7.20': 'The message carries no valid DKIM signature.',
  '7.23': 'The domain’s SPF record does not allow this server to send.',
  '7.25': 'The sending server has no name in DNS that fits its address.',
  '7.26': 'The message fails the checks of SPF, DKIM and DMARC.',
  '7.28': 'Too much mail came at once.',
}

// What a server says of a message for now, and not for good, may mean another thing.
const forNow: Readonly<Record<string, string>> = {
  '7.1': 'The server has those it does not know yet try again later (greylisting).',
}

/** What a server's reply means, as a sentence; empty where only its own words say. */
export function meaningOf(reply: string): string {
  if (saysFull(reply)) return meanings['2.2'] ?? ''
  const { status } = readReply(reply)
  const [kind, detail] = [status.slice(0, 1), status.slice(2)]
  return (kind === '4' ? forNow[detail] : undefined) ?? meanings[detail] ?? ''
}

/** True when the server says that a mailbox has no room left. 452 and 552 mean storage (RFC 5321 §4.2.3) unless a finer code says otherwise. */
export function saysFull(reply: string): boolean {
  const { code, status } = readReply(reply)
  if (status !== '') return status.endsWith('.2.2')
  return (
    /mailbox (is )?full|over ?quota|quota (is )?exceeded/i.test(reply) ||
    ((code === 452 || code === 552) && /storage|space|full|quota/i.test(reply))
  )
}
