import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/base/id.ts'
import type { Account } from '../../../src/core/settings/account.ts'
import { messageBytes, openComposer } from '../../../src/node/mail/compose-message.ts'
import { smtpMailer } from '../../../src/node/mail/smtp-mailer.ts'
import { builtInTemplates } from '../../../src/node/resources/templates.ts'
import { rendering } from '../../support/harbour-rendering.ts'
import { arrivedMail, asSent, dkimPass, hasMailstack, lintOf, mailstackSettings, spamPoints } from '../../support/mailstack.ts'
import { root } from '../../support/root.ts'
import { type DeskOrder, harbourAccount, openDesk, reader, sendAndWait } from '../../support/smtp-desk.ts'
import { specimenOf, specimenPictures } from '../../support/specimens.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const templates = await builtInTemplates()
const tag = newId().toLowerCase()
// What SpamAssassin may say of a digest without its network tests.
const pointsAllowed = 1

const scripts = {
  latin: 'Žluťoučký přístav',
  greek: 'Το λιμάνι σήμερα',
  cyrillic: 'Паром снова ходит',
  hebrew: 'המעבורת חזרה',
  arabic: 'عادت العبّارة',
  devanagari: 'नाव फिर से चल रही है',
  bengali: 'ফেরি আবার চলছে',
  thai: 'เรือข้ามฟากกลับมาแล้ว',
  georgian: 'ბორანი დაბრუნდა',
  amharic: 'ጀልባው ተመልሷል',
  hangul: '여객선이 돌아왔습니다',
  han: '渡輪又開航了',
} as const

const hostileNames = {
  comma: 'Holm, Mette (editor) <mette@evil.example>',
  quotes: '"Ann" \\ O’Brien; "',
  field: 'Ann\r\nBcc: crew@reader.example\r\n\r\nbody',
  word: '=?utf-8?q?Ann?= =?x?',
  emoji: '🚢⚓️👩‍👩‍👧 Ⓐ​b',
  long: 'Aurélie '.repeat(40).trim(),
} as const

/** A picture as a mail carries it: a drawing of the sample library, or of a template, as wide as its name says. */
async function pictureBytes(file: string): Promise<Uint8Array> {
  const [, number = '', width = '600'] = /^([0-9a-f]+)(?:-(\d+))?\.png$/.exec(file) ?? []
  const drawing = specimenPictures[parseInt(number, 16)]?.name ?? file
  return sharp(join(root, 'resources/sample-library/pictures', drawing))
    .resize(Number(width))
    .png()
    .toBuffer()
}

/** A desk that sends over Postfix's submission port, signed, with the pictures of the sample library. */
async function postfixDesk(order: Omit<DeskOrder, 'folder' | 'account'>) {
  const of = await mailstackSettings()
  const account: Account = {
    ...harbourAccount,
    host: '127.0.0.1',
    port: Number(of('SUBMISSION_PORT')),
    security: 'starttls',
    user: of('CURATOR'),
    caFile: of('CA_FILE'),
    fromAddress: of('CURATOR'),
    unsubscribeAddress: of('UNSUBSCRIBE'),
    unsubscribeUrl: 'https://news.example/leave/{{token}}',
    dkim: { domain: 'news.example', selector: 's1' },
  }
  const dkimKey = await readFile(of('DKIM_KEY'), 'utf8')
  return openDesk({
    ...order,
    folder: await temporaryFolder(),
    account,
    ports: {
      openMailer: async () => smtpMailer({ account, password: of('CURATOR_PASS'), dkimKey, pictureBytes }),
      composeMail: async mail => messageBytes(await openComposer(pictureBytes)(mail)),
      faultsOf: async () => [],
      ...order.ports,
    },
  })
}

const boxOf = (name: string): string => `${tag}-${name}@reader.example`

describe.runIf(hasMailstack)('a digest sent through Postfix', () => {
  it.each(templates.map(template => [template.name, template] as const))(
    'from the template “%s” arrives signed, without fault, and not like spam',
    async (_name, template) => {
      const address = boxOf(template.id)
      const desk = await postfixDesk({
        people: [reader(address, { name: 'Ann Søndergård' })],
        digest: { ...specimenOf(template), subject: `The week at the harbour, {{name|neighbour}}` },
        ports: { rendering },
      })
      expect(await sendAndWait(desk)).toMatchObject({ state: 'finished', reason: '', counts: { accepted: 1 } })
      const mail = await arrivedMail(address)
      expect(mail).toMatch(dkimPass)
      expect(await lintOf(asSent(mail))).toContain('0 errors, 0 warnings')
      expect(await spamPoints(mail)).toBeLessThanOrEqual(pointsAllowed)
    },
  )

  it('arrives as it was written, whatever script or tricks are in names, subject and text', async () => {
    const names: Readonly<Record<string, string>> = { ...scripts, ...hostileNames }
    const all = Object.values(scripts).join('\n')
    const desk = await postfixDesk({
      people: Object.entries(names).map(([box, name]) => reader(boxOf(box), { name })),
      digest: { subject: 'Für {{name}}: ⛴ 5 > 3 & mehr' },
      copy: { html: `<p>Dear {{name}},</p><p>${all}</p><p>{{unsubscribe}}</p>`, text: `Dear {{name}},\n\n${all}\n\n{{unsubscribe}}\n` },
    })
    expect((await sendAndWait(desk)).counts.accepted).toBe(Object.keys(names).length)
    for (const [box, name] of Object.entries(names)) {
      const shown = name.replace(/[\r\n]+/g, ' ')
      const { subject, to, text, html, headers } = await PostalMime.parse(Buffer.from(await arrivedMail(boxOf(box)), 'latin1'))
      expect({ box, subject, to }).toEqual({ box, subject: `Für ${shown}: ⛴ 5 > 3 & mehr`, to: [{ name: shown, address: boxOf(box) }] })
      for (const words of Object.values(scripts)) for (const part of [text, html]) expect(part).toContain(words)
      expect(headers.map(({ key }) => key)).not.toContain('bcc')
    }
  })

  it('reaches addresses with letters beyond ASCII, and those that are refused are refused one by one', async () => {
    const people = [`jörg-${tag}@reader.example`, `用户-${tag}@reader.example`, boxOf('plain'), `bounce-ü-${tag}@reader.example`]
    const desk = await postfixDesk({ people: people.map(email => reader(email)) })
    const { id, counts } = await sendAndWait(desk)
    expect(counts).toMatchObject({ accepted: 3, rejected: 1 })
    const { rows } = await desk.ask['delivery.recipients']({ id, fate: 'rejected', text: '', offset: 0, limit: 10 })
    expect(rows.map(({ email }) => email)).toEqual([`bounce-ü-${tag}@reader.example`])
    for (const address of people.slice(0, 3)) expect(await arrivedMail(address)).toContain('The ferry runs again from Monday')
  })
})
