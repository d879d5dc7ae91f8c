import DKIM from 'nodemailer/lib/dkim'
import MailComposer from 'nodemailer/lib/mail-composer'
import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { Problem } from '../../core/base/problem.ts'
import type { Mail, Mailbox } from '../../core/delivery/mail.ts'
import { headerText } from '../../core/delivery/message-headers.ts'
import type { DkimSigner } from './dkim-key.ts'

/** The bytes of a library picture, by its file name. */
export type PictureBytes = (file: string) => Promise<Uint8Array>

// All that a message has and that must not be changed on its way; nodemailer's own list forgets the last three.
const signedFields =
  'From:To:Reply-To:Subject:Date:Message-ID:MIME-Version:Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Feedback-ID:Precedence'

/**
 * A message as bytes: text, then HTML with its pictures, in quoted-printable, every line within 998 bytes and ended by CRLF.
 * Never reads a file or an address that the mail names; pictures come from `pictureBytes` alone. No text of the mail can start a
 * header field of its own.
 */
export async function composeMessage(mail: Mail, pictureBytes: PictureBytes): Promise<Buffer> {
  const { subject, messageId, date, text, html, fields, pictures } = mail
  const replyTo = headerText(mail.replyTo)
  const attachments = await Promise.all(pictures.map(picture => attachmentOf(picture, pictureBytes)))
  const message = new MailComposer({
    from: cleaned(mail.from),
    to: cleaned(mail.to),
    subject: headerText(subject),
    ...(replyTo === '' ? {} : { replyTo }),
    messageId,
    date,
    text,
    html,
    attachments,
    headers: fields.map(({ name, phrase, value }) => ({
      key: name,
      value: { prepared: true, foldLines: true, value: headerText(`${asPhrase(phrase ?? '')} ${value}`) },
    })),
    encoding: 'quoted-printable',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return message.build()
}

async function attachmentOf({ file, cid }: Mail['pictures'][number], pictureBytes: PictureBytes) {
  return { cid, filename: file, content: Buffer.from(await pictureBytes(file)), contentDisposition: 'inline' }
}

function cleaned({ name, address }: Mailbox): Mailbox {
  return { name: headerText(name), address: headerText(address) }
}

/** RFC 5322 phrase: quoted where ASCII needs it, encoded (RFC 2047) where there are letters beyond. */
function asPhrase(words: string): string {
  if (/[^ -~]/.test(words)) return encodeWord(words, 'Q', 52)
  return /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(words) ? words : `"${words.replace(/["\\]/g, '\\$&')}"`
}

/** The message with a DKIM signature over everything that it says (RFC 6376, relaxed/relaxed, rsa-sha256). */
export async function signMessage(message: Buffer, { domain, selector, key }: DkimSigner): Promise<Buffer> {
  const dkim = new DKIM({ domainName: domain, keySelector: selector, privateKey: key, headerFieldNames: signedFields })
  const signed = Buffer.concat(await dkim.sign(message).toArray())
  if (signed.subarray(0, 15).toString('latin1').toLowerCase() === 'dkim-signature:') return signed
  throw new Problem('dkim-key', 'The message could not be signed with the DKIM key.', 'Enter the key anew in Settings → Accounts.')
}
