import { readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Account } from '../../../src/core/settings/account.ts'
import { type LocalMailServer, openLocalMailbox } from '../../../src/node/mail/local-mailbox.ts'
import { harbourHtml, harbourText, onePixel, openDesk, reader, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function openMailbox(folder: string, changed: () => void = () => {}): Promise<LocalMailServer> {
  const mailbox = await openLocalMailbox(folder, changed)
  onTestFinished(() => mailbox.close())
  return mailbox
}

const everything = { text: '', offset: 0, limit: 1_000 }
const accountOf = ({ port }: LocalMailServer): Partial<Account> => ({ kind: 'local', port })

describe('the local mailbox', () => {
  it('takes a whole delivery, and lists it newest first', async () => {
    const folder = await temporaryFolder()
    const mailbox = await openMailbox(folder)
    const people = [...readers(20), reader('soren@reader.example', { name: 'Søren på Øen' })]
    const { counts } = await sendAndWait(openDesk({ folder, people, account: accountOf(mailbox) }))
    const { total, rows } = await mailbox.list(everything)
    expect({ accepted: counts.accepted, total }).toEqual({ accepted: 21, total: 21 })
    expect(rows.map(({ receivedAt }) => receivedAt)).toEqual(
      rows
        .map(({ receivedAt }) => receivedAt)
        .toSorted()
        .toReversed(),
    )
    expect(rows.find(({ to }) => to.includes('soren'))).toMatchObject({
      from: 'The Harbour Weekly <editor@harbour.example>',
      to: 'Søren på Øen <soren@reader.example>',
      subject: 'The ferry is back, Søren på Øen',
    })
    expect(readdirSync(join(folder, 'mailbox'))).toHaveLength(21)
  })

  it('finds messages by address, name or subject, page by page', async () => {
    const folder = await temporaryFolder()
    const mailbox = await openMailbox(folder)
    await sendAndWait(openDesk({ folder, people: readers(12), account: accountOf(mailbox) }))
    expect(await mailbox.list({ text: 'READER1', offset: 0, limit: 2 })).toMatchObject({ total: 3, rows: { length: 2 } })
    expect(await mailbox.list({ text: 'ferry is back', offset: 10, limit: 10 })).toMatchObject({ total: 12, rows: { length: 2 } })
    expect(await mailbox.list({ text: 'nobody', offset: 0, limit: 10 })).toEqual({ total: 0, rows: [] })
  })

  it('knows after a restart what it knew before', async () => {
    const folder = await temporaryFolder()
    const first = await openLocalMailbox(folder, () => {})
    await sendAndWait(openDesk({ folder, people: readers(40), account: accountOf(first) }))
    const before = await first.list(everything)
    await first.close()
    const after = await (await openMailbox(folder)).list(everything)
    const byId = (rows: typeof before.rows) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(after.rows)).toEqual(byId(before.rows))
  })

  it('opens a message with its pictures in it, as it was sent', async () => {
    const folder = await temporaryFolder()
    const mailbox = await openMailbox(folder)
    const html = harbourHtml.replace('</p>', '</p><img alt="The ferry" src="../../images/ferry.gif">')
    const render = async () => ({
      mjml: '',
      html,
      text: harbourText,
      warnings: [],
      bytes: html.length,
      blockBytes: {},
      pictures: ['ferry.gif'],
    })
    await sendAndWait(openDesk({ folder, people: readers(1), account: accountOf(mailbox), ports: { rendering: { render } } }))
    const message = await mailbox.read((await mailbox.list(everything)).rows[0]?.id ?? '')
    expect(message.html).toContain(`<img alt="The ferry" src="data:image/gif;base64,${onePixel.toString('base64')}">`)
    expect(message.text).toContain('The ferry runs again from Monday.')
    expect(message.headers).toContainEqual({ name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' })
    expect(message.raw).toMatch(/^List-ID: Harbour readers <harbour-list\.harbour\.example>\r\n/im)
  })

  it('says in words when a message is gone', async () => {
    const folder = await temporaryFolder()
    const mailbox = await openMailbox(folder)
    await sendAndWait(openDesk({ folder, people: readers(1), account: accountOf(mailbox) }))
    const { rows } = await mailbox.list(everything)
    rmSync(join(folder, 'mailbox', `${rows[0]?.id}.eml`))
    await expect(mailbox.read(rows[0]?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    await expect(mailbox.read('../../settings')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is emptied when asked, and tells that it changed', async () => {
    const folder = await temporaryFolder()
    let changes = 0
    const mailbox = await openMailbox(folder, () => (changes += 1))
    await sendAndWait(openDesk({ folder, people: readers(5), account: accountOf(mailbox) }))
    expect(await mailbox.clear()).toBe(5)
    expect(await mailbox.list(everything)).toEqual({ total: 0, rows: [] })
    expect(readdirSync(join(folder, 'mailbox'))).toEqual([])
    await expect.poll(() => changes).toBeGreaterThan(0)
  })

  it('is reached from this machine only', async () => {
    const mailbox = await openMailbox(await temporaryFolder())
    expect(mailbox.host).toBe('127.0.0.1')
    const outside = Object.values(networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    if (outside) await expect(reachable(outside.address, mailbox.port)).resolves.toBe(false)
    await expect(reachable('127.0.0.1', mailbox.port)).resolves.toBe(true)
  })
})

function reachable(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
