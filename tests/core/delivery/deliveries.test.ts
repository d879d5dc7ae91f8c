import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { type Desk, openDesk, reader, readers, sendAndWait, sendToAll } from '../../support/smtp-desk.ts'
import { faultyServer } from '../../support/smtp-faults.ts'
import { type Recorder, recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Resolves once the server holds so many messages. */
async function holds(server: Recorder, count: number): Promise<void> {
  while (server.received.length < count) await new Promise(resolve => setTimeout(resolve, 2))
}

/** A delivery to a hundred readers, slow enough to be met in the middle. */
async function slowDelivery(folder?: string) {
  const server = await recorder()
  const where = folder ?? (await temporaryFolder())
  const people = readers(100)
  const desk = openDesk({ folder: where, people, account: { port: server.port, perSecond: 150, connections: 2 } })
  const { id } = await desk.ask['delivery.send'](sendToAll)
  await holds(server, 10)
  return { server, desk, id, folder: where, people }
}

const everybodyOnce = (server: Recorder, people: ReturnType<typeof readers>): void =>
  expect(server.recipients().toSorted()).toEqual(people.map(({ email }) => email).toSorted())

const recipients = async (desk: Desk, id: string) =>
  (await desk.ask['delivery.recipients']({ id, fate: null, text: '', offset: 0, limit: 1_000 })).rows

describe('a delivery', () => {
  it('fills in every reader’s own words, and freezes what was sent', async () => {
    const server = await recorder()
    const folder = await temporaryFolder()
    const people = [reader('ann@reader.example', { name: 'Ann' }), reader('bo@reader.example', { name: '' })]
    const { id } = await sendAndWait(openDesk({ folder, people, account: { port: server.port } }))
    const toAnn = await PostalMime.parse(server.received.find(({ to }) => to.startsWith('ann'))?.raw ?? '')
    const toBo = await PostalMime.parse(server.received.find(({ to }) => to.startsWith('bo'))?.raw ?? '')
    expect([toAnn.subject, toBo.subject]).toEqual(['The ferry is back, Ann', 'The ferry is back, neighbour'])
    expect(toAnn.text).toContain('Dear Ann,')
    expect(toAnn.html).toMatch(/<a href="https:\/\/harbour\.example\/leave\?t=leave-\d+-[\w-]+">Leave/)
    expect(toAnn.html).toContain('3 Quay Street, Harbour')
    expect(readFileSync(join(folder, 'deliveries', id, 'rendered.html'), 'utf8')).toContain('Dear {{name|neighbour}},')
    expect(readFileSync(join(folder, 'deliveries', id, 'rendered.eml'), 'utf8')).toContain('To: Ann <ann@reader.example>')
  })

  it('marks its digest as sending, then as sent', async () => {
    const server = await recorder()
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(2), account: { port: server.port } })
    await sendAndWait(desk)
    expect(desk.marks).toEqual(['sending', 'sent'])
  })

  it('skips whoever leaves between its start and their turn', async () => {
    const { server, desk, id } = await slowDelivery()
    await desk.people.takeAway({ ids: ['person-reader99@reader.example'], is: 'left', cause: 'asked by mail' })
    await desk.people.operations['subscribers.remove'](['person-reader98@reader.example'])
    expect((await desk.ask['delivery.settled'](id)).counts).toMatchObject({ accepted: 98, skipped: 2 })
    expect(server.recipients()).not.toContain('reader99@reader.example')
    const skipped = (await recipients(desk, id)).find(({ email }) => email === 'reader99@reader.example')
    expect(skipped).toMatchObject({ fate: 'skipped', reply: expect.stringContaining('asked by mail') })
  })

  it('sends to whoever is on the list when it begins, and to nobody who comes later', async () => {
    const { server, desk, id, people } = await slowDelivery()
    await desk.people.operations['subscribers.add']({ email: 'late@reader.example', name: '', listIds: ['harbour-list'], attributes: {} })
    await desk.ask['delivery.settled'](id)
    everybodyOnce(server, people)
  })

  it('notes whose mailbox is gone, and keeps everybody else as they are', async () => {
    const server = await faultyServer([
      { at: 'rcpt', to: 'reader1@', reply: '550 5.1.1 no such mailbox' },
      { at: 'rcpt', to: 'reader2@', reply: '550 5.7.1 not from you' },
    ])
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(4), account: { port: server.port } })
    await sendAndWait(desk)
    const standings = await Promise.all(readers(4).map(async ({ id }) => (await desk.people.subscriber(id))?.standing))
    expect(standings.map(standing => standing?.is)).toEqual(['subscribed', 'bouncing', 'subscribed', 'subscribed'])
    expect(standings[1]?.cause).toBe('550 5.1.1 no such mailbox')
  })

  it('tells how it goes, not more often than people can read, and how it ended', async () => {
    const { desk, id } = await slowDelivery()
    await desk.ask['delivery.settled'](id)
    expect(desk.progress.length).toBeLessThan(20)
    expect(desk.progress.at(-1)).toMatchObject({ id, done: 100, total: 100, state: 'done', secondsLeft: null })
    expect(desk.progress.find(({ state }) => state === 'running')).toMatchObject({ total: 100 })
  })
})

describe('a delivery under way', () => {
  it('pauses at a safe point and goes on with whoever is left', async () => {
    const { server, desk, id, people } = await slowDelivery()
    const paused = await desk.ask['delivery.pause'](id)
    expect(paused).toMatchObject({ state: 'paused', reason: 'Paused by you.', counts: { unknown: 0, accepted: server.received.length } })
    expect(await desk.ask['delivery.resume'](id)).toMatchObject({ state: 'sending' })
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 100 } })
    everybodyOnce(server, people)
  })

  it('is cancelled for good, and nobody gets anything more', async () => {
    const { server, desk, id } = await slowDelivery()
    const { state, counts } = await desk.ask['delivery.cancel'](id)
    expect({ state, all: counts.accepted + counts.waiting }).toEqual({ state: 'cancelled', all: 100 })
    await expect(desk.ask['delivery.resume'](id)).rejects.toMatchObject({ code: 'conflict' })
    expect(server.received).toHaveLength(counts.accepted)
    expect(desk.marks).toEqual(['sending', 'sent'])
  })

  it('is not started a second time, however often somebody clicks', async () => {
    const server = await recorder()
    const people = readers(50)
    const desk = openDesk({ folder: await temporaryFolder(), people, account: { port: server.port } })
    const clicks = await Promise.allSettled([1, 2, 3].map(() => desk.ask['delivery.send'](sendToAll)))
    expect(clicks.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const [{ id } = { id: '' }] = await desk.ask['delivery.list'](undefined)
    await Promise.all([desk.ask['delivery.resume'](id), desk.ask['delivery.resume'](id), desk.ask['delivery.settled'](id)])
    everybodyOnce(server, people)
  })

  it('keeps a second half-sent delivery of the same digest from beginning', async () => {
    const { desk, id } = await slowDelivery()
    await desk.ask['delivery.pause'](id)
    await expect(desk.ask['delivery.send'](sendToAll)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('a part of'),
    })
  })

  it('stands interrupted when Broadsheet closes, and is resumed by the next', async () => {
    const { server, desk, id, folder, people } = await slowDelivery()
    await desk.deliveries.close()
    const next = openDesk({ folder, people, account: { port: server.port } })
    expect(await next.ask['delivery.list'](undefined)).toMatchObject([{ id, state: 'interrupted', counts: { unknown: 0 } }])
    await next.ask['delivery.resume'](id)
    expect(await next.ask['delivery.settled'](id)).toMatchObject({ state: 'finished' })
    everybodyOnce(server, people)
  })

  it('does not wait for ever for a silent server when Broadsheet closes', async () => {
    const server = await faultyServer([{ at: 'dot', hang: true, take: true }])
    const folder = await temporaryFolder()
    const desk = openDesk({ folder, people: readers(3), account: { port: server.port, connections: 1 }, patience: { atClose: 20 } })
    const { id } = await desk.ask['delivery.send'](sendToAll)
    while (server.taken.length === 0) await new Promise(resolve => setTimeout(resolve, 2))
    await desk.deliveries.close()
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'interrupted', counts: { unknown: 1, waiting: 2 } })
  })

  it('is interrupted, not sending, in the eyes of whoever opens after a crash', async () => {
    const { desk, id, folder, people } = await slowDelivery()
    await desk.ask['delivery.pause'](id)
    const path = join(folder, 'deliveries', id, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"paused"', '"sending"'))
    const next = openDesk({ folder, people })
    expect(await next.ask['delivery.list'](undefined)).toMatchObject([{ id, state: 'interrupted' }])
    expect(readFileSync(path, 'utf8')).toContain('"interrupted"')
  })
})

async function oneUnknown() {
  const server = await faultyServer([{ at: 'dot', times: 1, drop: true }])
  const desk = openDesk({ folder: await temporaryFolder(), people: readers(5), account: { port: server.port, connections: 1 } })
  const { id, counts, state } = await sendAndWait(desk)
  expect({ counts, state }).toMatchObject({ counts: { unknown: 1, accepted: 4 }, state: 'finished' })
  return { server, desk, id }
}

describe('the unknown', () => {
  it('are never sent to again without the curator’s word', async () => {
    const { server, desk, id } = await oneUnknown()
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ counts: { unknown: 1 } })
    expect(server.taken).toHaveLength(4)
  })

  it('are sent to again by the curator’s word, under the same Message-ID', async () => {
    const { server, desk, id } = await oneUnknown()
    expect(await desk.ask['delivery.settleUnknown']({ id, as: 'waiting' })).toMatchObject({
      state: 'paused',
      counts: { waiting: 1, unknown: 0 },
    })
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 5 } })
    const ids = server.bodies.flatMap(body => /^Message-ID: (.*)$/m.exec(body)?.[1] ?? [])
    expect(new Set(ids).size).toBe(5)
    expect(ids).toHaveLength(6)
  })

  it('count as accepted by the curator’s word, and nothing is sent', async () => {
    const { server, desk, id } = await oneUnknown()
    expect(await desk.ask['delivery.settleUnknown']({ id, as: 'accepted' })).toMatchObject({ state: 'finished', counts: { accepted: 5 } })
    expect(server.taken).toHaveLength(4)
    expect((await recipients(desk, id))[0]).toMatchObject({ fate: 'accepted', reply: 'Counted as accepted by the curator.', attempts: 1 })
  })

  it('stay few when a server never answers', async () => {
    const server = await faultyServer([{ at: 'dot', take: true, drop: true }])
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(60), account: { port: server.port, connections: 4 } })
    const { state, counts } = await sendAndWait(desk)
    expect(state).toBe('paused')
    expect(counts.unknown).toBeLessThanOrEqual(7)
    expect(counts.unknown).toBe(server.taken.length)
  })
})

describe('a test', () => {
  it('goes to any address, on no list and in no ledger', async () => {
    const server = await recorder()
    const desk = openDesk({ folder: await temporaryFolder(), people: [], account: { port: server.port } })
    const to = ['curator@harbour.example', 'not an address']
    expect(await desk.ask['delivery.test']({ digestId: 'digest-41', accountId: 'harbour', to })).toEqual({
      sent: [
        { address: 'curator@harbour.example', accepted: true, reply: '250 Accepted', meaning: '' },
        { address: 'not an address', accepted: false, reply: expect.stringMatching(/^The address has/), meaning: '' },
      ],
    })
    expect(await desk.ask['delivery.list'](undefined)).toEqual([])
  })

  it('says why it could not be sent', async () => {
    const desk = openDesk({ folder: await temporaryFolder(), people: [], account: { port: 1 } })
    const order = { digestId: 'digest-41', accountId: 'harbour', to: ['curator@harbour.example'] }
    await expect(desk.ask['delivery.test'](order)).rejects.toMatchObject({ code: 'smtp-unreachable' })
  })
})
