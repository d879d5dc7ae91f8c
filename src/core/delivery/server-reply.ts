/** What a reply line says to machines: `550 5.1.1 no such user` → 550 and 5.1.1 (RFC 5321 §4.2, RFC 3463). */
export interface ServerReply {
  readonly code: number
  readonly status: string
}

/** Reads the first line of a reply; nothing is assumed of a server that speaks otherwise. */
export function readReply(reply: string): ServerReply {
  const [, code = '0', status = ''] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(reply) ?? []
  return { code: Number(code), status }
}

// RFC 3463 §3.2: 5.1.1 no such mailbox, 5.1.2 no such domain, 5.1.3 bad syntax, 5.1.6 moved away, 5.1.10 null MX; §3.3: 5.2.1 mailbox disabled.
// 5.1.7 and 5.1.8 speak of the sender, and 5.1.0 of anything.
const mailboxFaults = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'])

/** True when the server says plainly that there is no such mailbox. */
export function saysNoMailbox(reply: string): boolean {
  return mailboxFaults.has(readReply(reply).status)
}

/** A reply without what tells readers apart, so that equal reasons are counted together. */
export function commonReply(reply: string): string {
  return reply
    .replace(/<[^<>\s]*@[^<>\s]*>/g, '<…>')
    .replace(/[^\s<>"':;,()]+@[^\s<>"':;,()]+/g, '…')
    .replace(/\b(?=[\w-]*\d)[\w-]{16,}\b/g, '…')
}
