import { createHash, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { foldLines } from 'nodemailer/lib/mime-funcs'
import { Problem } from '../../core/base/problem.ts'
import type { ComposedMessage } from './compose-message.ts'
import type { DkimSigner } from './dkim-key.ts'

// With a callback it signs on one of libuv's threads: 0.7 ms of RSA-2048 a message that hold up nothing here.
const signAside = promisify(sign)

// All that a message has and that must not be changed on its way.
const signedFields = new Set(
  'from to reply-to subject date message-id mime-version content-type list-id list-unsubscribe list-unsubscribe-post feedback-id precedence'.split(
    ' ',
  ),
)

/**
 * The DKIM-Signature field (RFC 6376, relaxed/relaxed, rsa-sha256) over everything that a message says, ended by CRLF. nodemailer
 * can only sign where it stands, and takes each body apart again. Throws dkim-key.
 */
export async function dkimSignature({ header, body }: ComposedMessage, { domain, selector, key }: DkimSigner): Promise<string> {
  const fields = header.split(/\r\n(?![ \t])/).filter(field => signedFields.has(nameOf(field)))
  const bodyHash = body.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest('base64')
  const tags = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector}; bh=${bodyHash}; h=${fields.map(nameOf).join(':')}`
  const unsigned = `${foldLines(`DKIM-Signature: ${tags}`, 76)};\r\n b=`
  const said = [...fields, unsigned].map(relaxed).join('\r\n')
  const signature = await signAside('sha256', Buffer.from(said), key).catch(refuse)
  return `${unsigned}${signature.toString('base64').replace(/.{72}(?=.)/g, '$&\r\n ')}\r\n`
}

/** RFC 6376 §3.4.2. */
function relaxed(field: string): string {
  const value = field
    .slice(field.indexOf(':') + 1)
    .replaceAll('\r\n', '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
  return `${nameOf(field)}:${value}`
}

function nameOf(field: string): string {
  return field.slice(0, field.indexOf(':')).trim().toLowerCase()
}

function refuse(cause: unknown): never {
  throw new Problem('dkim-key', 'The message could not be signed with the DKIM key.', 'Enter the key anew in Settings → Accounts.', {
    cause,
  })
}
