import { encodeWord, foldLines } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import { readAddress } from '../../core/base/email-address.ts'
import type { Mail, Mailbox } from '../../core/delivery/mail.ts'
import { headerText } from '../../core/delivery/message-headers.ts'

/** Writes the header of a message, each line ended by CRLF. No text of a mail can start a field of its own. */
export type HeaderWriter = (mail: Mail, contentType: string) => string

/** A writer that encodes a field anew only when it says something else than in the message before. */
export function openHeaderWriter(): HeaderWriter {
  const last = new Map<string, { readonly said: string; readonly lines: string }>()
  const encode = openFieldEncoder()
  const field = (name: string, said: string, value: () => FieldValue): string => {
    const known = last.get(name)
    if (known?.said === said) return known.lines
    const lines = encode(name, value())
    last.set(name, { said, lines })
    return lines
  }
  const mailbox = (name: string, shown: Mailbox): string =>
    shown.name.includes('=?') ? spelledOut(name, shown) : field(name, `${shown.name}\n${shown.address}`, () => cleaned(shown))
  const plain = (name: string, words: string): string => field(name, words, () => headerText(words))
  return (mail, contentType) =>
    [
      mailbox('From', mail.from),
      headerText(mail.replyTo) === '' ? '' : plain('Reply-To', mail.replyTo),
      mailbox('To', mail.to),
      plain('Subject', mail.subject),
      plain('Message-ID', mail.messageId),
      plain('Date', mail.date.toUTCString().replace('GMT', '+0000')),
      ...mail.fields.map(({ name, phrase = '', value }) =>
        field(name, `${phrase}\n${value}`, () => ({ prepared: true, foldLines: true, value: headerText(`${asPhrase(phrase)} ${value}`) })),
      ),
      'MIME-Version: 1.0\r\n',
      `Content-Type: ${contentType}\r\n`,
    ].join('')
}

type FieldValue = string | Mailbox | { readonly prepared: true; readonly foldLines: true; readonly value: string }

/** One field as nodemailer encodes and folds it, nothing for one without a value. */
function openFieldEncoder(): (name: string, value: FieldValue) => string {
  const parts = new Map<string, MimeNode>()
  return (name, value) => {
    // Only a part within a message has no further fields; one for each name, since to make one is most of the work.
    const part = parts.get(name) ?? new MimeNode('').createChild('')
    parts.set(name, part)
    const lines = part.setHeader(name, value).buildHeaders()
    return lines === '' ? '' : `${lines}\r\n`
  }
}

function cleaned({ name, address }: Mailbox): Mailbox {
  return { name: headerText(name), address: headerText(address) }
}

/** A name that looks like an encoded word: readers would decode it, even in the quotes that nodemailer puts it in (RFC 2047 §5). */
function spelledOut(field: string, { name, address }: Mailbox): string {
  const reading = readAddress(address)
  const written = reading.fault === null ? `${reading.address.local}@${reading.address.domain}` : headerText(address)
  return `${foldLines(`${field}: ${asPhrase(headerText(name))} <${written}>`)}\r\n`
}

/** RFC 5322 phrase: quoted where ASCII needs it, encoded (RFC 2047) where there are letters beyond, or what looks encoded already. */
function asPhrase(words: string): string {
  if (/[^ -~]|=\?/.test(words)) return encodeWord(words, 'Q', 52)
  return /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(words) ? words : `"${words.replace(/["\\]/g, '\\$&')}"`
}
