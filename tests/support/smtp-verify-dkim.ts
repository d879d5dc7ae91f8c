import { createHash, createVerify, type KeyObject } from 'node:crypto'

/** What a verifier finds in a message: our own reading of RFC 6376, relaxed/relaxed, rsa-sha256. */
export interface DkimVerdict {
  readonly bodyHash: boolean
  readonly signature: boolean
  /** The names of the signed fields, lower case. */
  readonly signed: readonly string[]
}

/** Checks the first DKIM signature of a message against a public key. */
export function verifyDkim(message: string, key: KeyObject): DkimVerdict {
  const end = message.indexOf('\r\n\r\n')
  const [head, body] = [message.slice(0, end), message.slice(end + 4)]
  const fields = head.split(/\r\n(?![ \t])/)
  const own = fields.find(field => /^dkim-signature:/i.test(field)) ?? ''
  const tags = new Map(
    own
      .slice(own.indexOf(':') + 1)
      .split(';')
      .map(tagOf),
  )
  const signed = (tags.get('h') ?? '').split(':').map(name => name.trim().toLowerCase())
  const covered = signed.flatMap(name => fields.findLast(field => field.toLowerCase().startsWith(`${name}:`)) ?? [])
  const unsigned = relaxedField(own).replace(/(;\s*b=)[^;]*/, '$1')
  const verify = createVerify('RSA-SHA256').update(`${covered.map(field => `${relaxedField(field)}\r\n`).join('')}${unsigned}`, 'latin1')
  return {
    bodyHash: createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64') === tags.get('bh')?.replace(/\s/g, ''),
    signature: verify.verify(key, (tags.get('b') ?? '').replace(/\s/g, ''), 'base64'),
    signed,
  }
}

function tagOf(tag: string): [string, string] {
  const at = tag.indexOf('=')
  return [tag.slice(0, at).trim(), tag.slice(at + 1)]
}

function relaxedField(field: string): string {
  const at = field.indexOf(':')
  const value = field
    .slice(at + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${field.slice(0, at).toLowerCase().trim()}:${value}`
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map(line => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`
}
