import { generateKeyPairSync } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime, { decodeWords } from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../src/core/delivery/mail.ts'
import { wordsOf } from '../../../src/core/render/merged-text.ts'
import { bulkFields, headerText } from '../../../src/core/delivery/message-headers.ts'
import { messageBytes, openComposer } from '../../../src/node/mail/compose-message.ts'
import { openQuotedPrintable } from '../../../src/node/mail/quoted-printable.ts'
import { readDkimKey } from '../../../src/node/mail/dkim-key.ts'
import { dkimSignature } from '../../../src/node/mail/dkim-signature.ts'
import { harbourAccount, onePixel, senderOf } from '../../support/smtp-desk.ts'
import { verifyDkim } from '../../support/smtp-verify-dkim.ts'
import { root } from '../../support/root.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const sender = senderOf(harbourAccount)
const mail: Mail = {
  from: { name: 'The Harbour Weekly', address: 'editor@harbour.example' },
  to: { name: 'Ann Søndergård', address: 'ann@reader.example' },
  replyTo: '',
  subject: 'Die Fähre fährt wieder',
  messageId: '<202611-abc.0@harbour.example>',
  date: new Date('2026-11-23T20:44:55.000Z'),
  fields: bulkFields({ sender, digestId: 'digest-41', listId: 'harbour-list', listName: 'Leute am Häfen', token: 'leave-1' }),
  text: ['Guten Tag, Ann.\n.\n.. zwei Punkte\n'],
  html: [
    `<!doctype html><html lang="de"><body><p>${'Häfen und Fähren. '.repeat(200)}</p><img alt="" src="cid:ferry@harbour.example"></body></html>`,
  ],
  pictures: [{ file: 'ferry.gif', cid: 'ferry@harbour.example' }],
}
const compose = async (changes: Partial<Mail> = {}): Promise<string> =>
  Buffer.from(messageBytes(await openComposer(async () => onePixel)({ ...mail, ...changes }))).toString('latin1')
const parse = (message: string) => PostalMime.parse(Buffer.from(message, 'latin1'))

const hostile = [
  'a  b\t\tc ',
  '\t',
  '=',
  '=3D',
  ' \n \n',
  '\n.\n',
  '.',
  'From here',
  '--=_',
  'שלום',
  'مرحبا',
  '日本語のニュース',
  '🚢'.repeat(40),
  'x'.repeat(1_200),
]

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const signedMessage = async (changes: Partial<Mail> = {}): Promise<string> => {
  const composed = await openComposer(async () => onePixel)({ ...mail, ...changes })
  return Buffer.from(messageBytes(composed, await dkimSignature(composed, signer))).toString('latin1')
}
const signer = { domain: 'harbour.example', selector: 's1', key: readDkimKey(pem).key }

describe('a message', () => {
  it('has its text first, then its HTML with the pictures in it', async () => {
    const message = await compose()
    const order = ['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/gif'].map(type => message.indexOf(type))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const { text, html, attachments } = await parse(message)
    expect(text?.replaceAll('\r\n', '\n').trim()).toBe(wordsOf(mail.text).trim())
    expect(html?.trim()).toBe(wordsOf(mail.html))
    expect(attachments).toMatchObject([{ mimeType: 'image/gif', contentId: '<ferry@harbour.example>', disposition: 'inline' }])
  })

  it('gives readers back every letter of names, subject and list', async () => {
    const { subject, to, headers } = await parse(await compose({ subject: 'Fähre №7 – “wieder da” 🚢' }))
    expect(subject).toBe('Fähre №7 – “wieder da” 🚢')
    expect(to).toEqual([{ name: 'Ann Søndergård', address: 'ann@reader.example' }])
    expect(headers.find(({ key }) => key === 'list-id')?.value).toMatch(/^=\?UTF-8\?.*\?= <harbour-list\.harbour\.example>$/)
  })

  it('gives back a name that looks encoded as it is', async () => {
    const name = '=?utf-8?q?Ann?= =?x?'
    const { to, headers } = await parse(
      await compose({
        to: { name, address: 'ann@fischbrötchen.example' },
        fields: bulkFields({ sender, digestId: 'digest-41', listId: 'harbour-list', listName: name, token: 'leave-1' }),
      }),
    )
    expect(to).toEqual([{ name, address: 'ann@xn--fischbrtchen-bjb.example' }])
    expect(decodeWords(headers.find(({ key }) => key === 'list-id')?.value ?? '')).toBe(`${name} <harbour-list.harbour.example>`)
  })

  it('carries what bulk mail has to say about itself, each field once', async () => {
    const { headers } = await parse(await compose())
    const values = Object.fromEntries(headers.map(({ key, value }) => [key, value]))
    expect(values).toMatchObject({
      'list-unsubscribe': '<https://harbour.example/leave?t=leave-1>, <mailto:leave@harbour.example?subject=unsubscribe%20leave-1>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'feedback-id': 'digest-41:harbour-list:digest:harbourexample',
      precedence: 'bulk',
      'message-id': '<202611-abc.0@harbour.example>',
    })
    expect(new Set(headers.map(({ key }) => key)).size).toBe(headers.length)
  })

  it('never lets any text of the mail start a header field or end the header', async () => {
    const evil = fc.constantFrom(
      '\r\nBcc: crew@reader.example',
      '\nBcc: a@b.example\n\nbody',
      '\rBcc: x@y.example',
      '\u2028Bcc: z@z.example',
      '\0',
    )
    const around = fc.tuple(fc.string(), evil, fc.string()).map(parts => parts.join(''))
    await fc.assert(
      fc.asyncProperty(around, around, around, async (name, subject, list) => {
        const fields = bulkFields({ sender: { ...sender, fromName: name }, digestId: list, listId: list, listName: list, token: subject })
        const message = await compose({
          from: { ...mail.from, name },
          to: { ...mail.to, name },
          subject,
          replyTo: 'editor@harbour.example',
          fields,
        })
        const { headers, html } = await parse(message)
        expect(headers.map(({ key }) => key)).not.toContain('bcc')
        expect(headers.map(({ key }) => key)).toEqual(expect.arrayContaining(['from', 'to', 'list-id', 'content-type', 'mime-version']))
        expect(html).toContain('Häfen')
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every line within 998 bytes, in ASCII, ended by CR LF', async () => {
    const message = await compose({
      text: [`${'ä'.repeat(5_000)} https://harbour.example/${'x'.repeat(3_000)}`],
      subject: 'Ferry '.repeat(300),
    })
    expect(message.split('\r\n').filter(line => line.length > 998)).toEqual([])
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\0-\x7f]/)
  })

  it('never reads a file that a mail names', async () => {
    const html = '<img src="file:///etc/hostname"><img src="cid:ferry@harbour.example">'
    const { attachments } = await parse(await compose({ html: [html], text: ['/etc/hostname'] }))
    expect(attachments).toHaveLength(1)
  })
})

describe('a signature', () => {
  it('holds, and covers everything a reader or a provider goes by', async () => {
    const message = await signedMessage()
    const { signed, ...holds } = verifyDkim(message, publicKey)
    expect(holds).toEqual({ bodyHash: true, signature: true })
    expect(signed).toEqual(
      expect.arrayContaining(
        'from to subject date message-id mime-version content-type list-id list-unsubscribe list-unsubscribe-post feedback-id'.split(' '),
      ),
    )
  })

  it.each([
    ['its subject', (message: string) => message.replace('Subject: ', 'Subject: Re: ')],
    ['its one-click field', (message: string) => message.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click')],
    ['its body', (message: string) => message.replace('Guten', 'Gute')],
  ])('breaks when somebody changes %s', async (_what, change) => {
    const message = await signedMessage()
    const { bodyHash, signature } = verifyDkim(change(message), publicKey)
    expect(bodyHash && signature).toBe(false)
  })

  it.each([
    ['an ed25519 key', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'ed25519'],
    [
      'a short key',
      generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      '512 bits',
    ],
    ['no key at all', '-----BEGIN PRIVATE KEY-----\nharbour\n-----END PRIVATE KEY-----', 'cannot be read'],
  ])('is not made with %s, which would go out unsigned without a word', (_what, bad, words) => {
    expect(() => readDkimKey(bad)).toThrow(expect.objectContaining({ code: 'dkim-key', message: expect.stringContaining(words) }))
  })

  const lint = join(root, '../shared/mailstack/lint')
  it.runIf(existsSync(lint))('finds nothing to complain of in a judge that knows the rules of bulk mail', async () => {
    const file = join(await temporaryFolder(), 'message.eml')
    writeFileSync(file, await signedMessage(), 'latin1')
    expect(execFileSync(lint, [file], { encoding: 'utf8' })).toContain('0 errors, 0 warnings')
  })
})

describe('what a delivery composes', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostile), fc.string({ unit: 'binary' })).map(readable)
  const anyTexts = fc.array(
    fc.oneof(
      anyText,
      anyText.map(fixed => ({ fixed })),
    ),
    { maxLength: 8 },
  )

  it('reads as what nodemailer makes of the same words, whatever the words and whoever the reader', async () => {
    const composer = openComposer(async () => onePixel)
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyTexts, anyTexts, async (name, subject, text, html) => {
        const changes = { to: { ...mail.to, name }, subject, text: [...text, '.'], html: [...html, '.'] }
        const ours = await PostalMime.parse(messageBytes(await composer({ ...mail, ...changes })))
        const plain = await PostalMime.parse(await plainMessage({ ...mail, ...changes }))
        expect(told(ours)).toEqual(told(plain))
      }),
      { numRuns: 150 },
    )
  })

  it('is signed so that the signature holds, though the body is hashed as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyTexts, anyTexts, async (subject, text, html) => {
        const { bodyHash, signature } = verifyDkim(await signedMessage({ subject, text, html }), publicKey)
        expect({ bodyHash, signature }).toEqual({ bodyHash: true, signature: true })
      }),
      { numRuns: 60 },
    )
  })

  it('has no line that begins with a dot, which would have to be doubled on its way, and none longer than 76 bytes in its text', async () => {
    await fc.assert(
      fc.asyncProperty(anyTexts, anyTexts, async (text, html) => {
        const lines = (await compose({ text, html })).split('\r\n')
        expect(lines.filter(line => line.startsWith('.'))).toEqual([])
        expect(lines.slice(lines.indexOf('')).filter(line => line.length > 76)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('encodes what all readers get once', async () => {
    const [encoded, fixed] = [openQuotedPrintable(), { fixed: 'The ferry is back. '.repeat(50) }]
    const [one] = encoded([fixed, 'Ann'])
    const [other] = encoded([fixed, 'Bert'])
    expect(other).toBe(one)
  })
})

/** Line ends as mail has them, and none of the characters that no mail carries. */
function readable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\0/g, '')
}

function told({ subject, to, text, html, attachments, messageId }: Awaited<ReturnType<typeof PostalMime.parse>>) {
  return {
    subject,
    to,
    text,
    html,
    messageId,
    attachments: attachments.map(({ contentId, content, mimeType }) => ({ contentId, content, mimeType })),
  }
}

/** The message as nodemailer composes it from the words. */
function plainMessage({ from, to, subject, messageId, date, text, html, pictures }: Mail): Promise<Buffer> {
  const attachments = pictures.map(({ file, cid }) => ({ cid, filename: file, content: onePixel, contentDisposition: 'inline' as const }))
  return new MailComposer({
    from,
    to: { ...to, name: headerText(to.name) },
    subject: headerText(subject),
    messageId,
    date,
    text: wordsOf(text),
    html: wordsOf(html),
    attachments,
    textEncoding: 'quoted-printable',
    newline: 'win',
  })
    .compile()
    .build()
}
