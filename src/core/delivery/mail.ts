import type { Problem } from '../base/problem.ts'
import type { MergedText } from '../render/merged-text.ts'
import type { Limits } from './limits.ts'

/** A name and an address, as From and To show them. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** A header field beyond those every message has. */
export interface HeaderField {
  readonly name: string
  /** Unicode words before the value, which whoever writes the bytes quotes or encodes (RFC 5322 phrase); none when left out. */
  readonly phrase?: string
  /** ASCII on one line. */
  readonly value: string
}

/** One message to one reader, all words in place. */
export interface Mail {
  readonly from: Mailbox
  readonly to: Mailbox
  /** Empty for none. */
  readonly replyTo: string
  readonly subject: string
  /** With angle brackets (RFC 5322 §3.6.4). */
  readonly messageId: string
  readonly date: Date
  readonly fields: readonly HeaderField[]
  readonly text: MergedText
  /** Shows its pictures as `cid:<cid>`. */
  readonly html: MergedText
  /** Library pictures that travel with the message. */
  readonly pictures: readonly { readonly file: string; readonly cid: string }[]
}

/**
 * What became of one attempt. `unknown`: the end of the message was let go and no reply came.
 * `unsent`: certainly not accepted, for a reason that lies with the connection or the account and not with the reader;
 * `begun` when the server had already been told of this very message. `ms`: how long the server took over the message, in milliseconds.
 */
export type Receipt =
  | { readonly is: 'accepted' | 'rejected' | 'deferred' | 'unknown'; readonly reply: string; readonly ms?: number }
  | { readonly is: 'unsent'; readonly problem: Problem; readonly begun: boolean; readonly lasting: boolean }

/** A way to hand mail to a server, over as many connections as there are sends under way. */
export interface Mailer {
  /**
   * Hands over one message. `commit` is awaited when all but the message's end has been written;
   * only then is the end let go, without which no server may accept (RFC 5321 §4.1.1.4).
   */
  send(mail: Mail, commit: () => Promise<void>): Promise<Receipt>
  /** Ends the connections; a send under way is cut off and answers `unknown` or `unsent`. */
  close(): Promise<void>
}

/** The account that sends, as far as messages show it. */
export interface Sender extends Limits {
  readonly accountId: string
  readonly accountName: string
  readonly fromName: string
  readonly fromAddress: string
  readonly replyTo: string
  readonly postalAddress: string
  readonly unsubscribeAddress: string
  /** An RFC 8058 endpoint with `{{token}}` in it; empty for none. */
  readonly unsubscribeUrl: string
  readonly perSecond: number
  readonly connections: number
  /** True when messages stay on this machine, where signatures and one-click mean nothing. */
  readonly local: boolean
  readonly dkim: 'none' | 'ready' | Problem
}
