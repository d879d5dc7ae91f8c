import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { deliveryFiles } from '../../../src/node/mail/delivery-files.ts'
import { openDesk, reader, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { type Fault, faultyServer } from '../../support/smtp-faults.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const addresses = (count: number): readonly string[] =>
  readers(count)
    .map(({ email }) => email)
    .toSorted()

/** Sends to ten readers over one connection, and answers what the server took and how the delivery stands. */
async function sendOver(faults: readonly Fault[], extensions?: readonly string[]) {
  const server = await faultyServer(faults, extensions)
  const desk = openDesk({ folder: await temporaryFolder(), people: readers(10), account: { port: server.port, connections: 1 } })
  const summary = await sendAndWait(desk)
  const { rows } = await desk.ask['delivery.recipients']({ id: summary.id, fate: null, text: '', offset: 0, limit: 100 })
  return { server, desk, summary, rows, first: rows[0] }
}

describe('a mailer', () => {
  it('reaches everybody once, over as many connections as the account allows', async () => {
    const server = await recorder()
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(230), account: { port: server.port } })
    expect(await sendAndWait(desk)).toMatchObject({ state: 'finished', reason: '', counts: { accepted: 230, waiting: 0, unknown: 0 } })
    expect(server.recipients().toSorted()).toEqual(addresses(230))
  })

  it.each([
    ['with', ['PIPELINING']],
    ['without', []],
  ])('speaks to a server %s pipelining', async (_how, extensions) => {
    const { server, summary } = await sendOver([], extensions)
    expect(summary.counts.accepted).toBe(10)
    expect(server.taken.toSorted()).toEqual(addresses(10))
  })

  it('goes on after losing a connection in the middle of a message, and sends that message again', async () => {
    const { server, summary } = await sendOver([{ at: 'body', times: 2, drop: true }])
    expect(summary).toMatchObject({ state: 'finished', counts: { accepted: 10 } })
    expect(server.taken.toSorted()).toEqual(addresses(10))
    expect(server.connections()).toBe(3)
  })

  it('never sends again when the message was taken and the reply lost: that reader is unknown', async () => {
    const { server, summary, first } = await sendOver([{ at: 'dot', times: 1, take: true, drop: true }])
    expect(summary).toMatchObject({ state: 'finished', counts: { accepted: 9, unknown: 1 } })
    expect(server.taken.toSorted()).toEqual(addresses(10))
    expect(first).toMatchObject({ fate: 'unknown', reply: '127.0.0.1 ended the connection before its reply came.' })
  })

  it('never hangs on a server that falls silent after a message', async () => {
    const { summary, first } = await sendOver([{ at: 'dot', times: 1, hang: true }])
    expect(summary).toMatchObject({ state: 'finished', counts: { accepted: 9, unknown: 1 } })
    expect(first?.reply).toBe('127.0.0.1 did not answer after the end of the message.')
  })

  it.each<[string, Fault]>([
    ['at the recipient', { at: 'rcpt', to: 'reader3@', reply: '550 5.1.1 <reader3@reader.example>: no such mailbox' }],
    ['at the message', { at: 'dot', times: 1, reply: '554 5.7.1 looks like spam' }],
    ['at the start of the message', { at: 'data', times: 1, reply: '554 5.3.4 not now, not ever' }],
  ])('takes a refusal %s for that reader’s alone', async (_where, fault) => {
    const { server, summary, rows } = await sendOver([fault])
    expect(summary).toMatchObject({ state: 'finished', counts: { accepted: 9, rejected: 1 } })
    expect(rows.find(({ fate }) => fate === 'rejected')).toMatchObject({ reply: fault.reply, attempts: 1 })
    expect(server.taken).toHaveLength(9)
  })

  it.each<[string, Fault]>([
    ['at the recipient', { at: 'rcpt', to: 'reader3@', times: 2, reply: '450 4.2.1 greylisted' }],
    ['after the message', { at: 'dot', times: 2, reply: '451 4.3.0 try later' }],
    ['by closing', { at: 'mail', times: 2, reply: '421 4.7.0 enough for now', drop: true }],
    ['of the sender', { at: 'mail', times: 2, reply: '454 4.7.0 slow down' }],
  ])('tries again when the server puts us off %s', async (_where, fault) => {
    const { server, summary } = await sendOver([fault])
    expect(summary).toMatchObject({ state: 'finished', counts: { accepted: 10 } })
    expect(server.taken.toSorted()).toEqual(addresses(10))
  })

  it('leaves whoever is put off for ever to a later day, with the server’s words', async () => {
    const { summary, rows } = await sendOver([{ at: 'rcpt', to: 'reader3@', reply: '452 4.2.2 mailbox full' }])
    expect(summary).toMatchObject({ state: 'paused', counts: { accepted: 9, deferred: 1 } })
    expect(summary.reason).toContain('Resume in a while')
    expect(rows[3]).toMatchObject({ fate: 'deferred', reply: '452 4.2.2 mailbox full', attempts: 4 })
  })

  it('does not let one message that kills every connection hold up the others', async () => {
    const { server, summary, rows } = await sendOver([{ at: 'body', to: 'reader3@', drop: true }])
    expect(summary).toMatchObject({ state: 'paused', counts: { accepted: 9, deferred: 1 } })
    expect(rows[3]?.fate).toBe('deferred')
    expect(server.taken).not.toContain('reader3@reader.example')
  })

  it.each<[string, Fault, string]>([
    ['refuses the sender', { at: 'mail', reply: '550 5.7.1 not yours to send from' }, 'does not accept mail from this sender'],
    ['wants a login', { at: 'mail', reply: '530 5.7.0 authentication required' }, 'wants a login, and no user is entered'],
    ['will not greet us', { at: 'greeting', reply: '554 5.7.1 go away' }, 'go away'],
    ['says nothing', { at: 'greeting', hang: true }, 'did not answer in time'],
    ['hangs up on everybody', { at: 'greeting', drop: true }, 'ended the connection'],
    ['falls silent at every recipient', { at: 'rcpt', hang: true }, 'did not answer in time'],
  ])('stands still with the reason when the server %s, and nobody pays for it', async (_how, fault, words) => {
    const { summary } = await sendOver([fault])
    expect(summary).toMatchObject({ state: 'paused', counts: { accepted: 0, rejected: 0, unknown: 0 } })
    expect(summary.reason).toContain(words)
  })

  it('stands still when the server refuses one after the other, before the whole audience is refused', async () => {
    const server = await faultyServer([{ at: 'dot', reply: '550 5.7.1 your domain is on a block list' }])
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(60), account: { port: server.port, connections: 2 } })
    const { state, reason, counts } = await sendAndWait(desk)
    expect({ state, many: counts.rejected < 30, waiting: counts.waiting > 30 }).toEqual({ state: 'paused', many: true, waiting: true })
    expect(reason).toContain('your domain is on a block list')
  })

  it('stands still when there is no server', async () => {
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(3), account: { port: 1 } })
    const { state, reason, counts } = await sendAndWait(desk)
    expect({ state, waiting: counts.waiting }).toEqual({ state: 'paused', waiting: 3 })
    expect(reason).toContain('Nothing answers at 127.0.0.1:1.')
  })

  it('stands still at once when the password is wrong', async () => {
    const server = await recorder({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, answer) => (password === 'tide' ? answer(null, { user: 'editor' }) : answer(new Error('Wrong'))),
    })
    const people = readers(3)
    const account = { port: server.port, user: 'editor' }
    const refused = await sendAndWait(openDesk({ folder: await temporaryFolder(), people, account, password: 'ebb' }))
    expect(refused).toMatchObject({ state: 'paused', counts: { waiting: 3 } })
    expect(refused.reason).toContain('127.0.0.1 refused the login of editor')
    const letIn = await sendAndWait(openDesk({ folder: await temporaryFolder(), people, account, password: 'tide' }))
    expect(letIn.counts.accepted).toBe(3)
  })

  it('holds back the end of a message until its intent is durable', async () => {
    const server = await faultyServer([])
    const folder = await temporaryFolder()
    const desk = openDesk({ folder, people: readers(1), account: { port: server.port } })
    const files = deliveryFiles(folder, () => {})
    const failing = openDesk({
      folder,
      people: readers(1),
      account: { port: server.port },
      ports: {
        files: {
          ...files,
          openLedger: async (...order) => ({ ...(await files.openLedger(...order)), append: () => Promise.reject(diskFull) }),
        },
      },
    })
    expect(await sendAndWait(failing)).toMatchObject({ state: 'paused', counts: { waiting: 1 } })
    expect(server.taken).toEqual([])
    expect(server.bodies.some(body => body.endsWith('\r\n.\r\n'))).toBe(false)
    const [delivery] = await desk.ask['delivery.list'](undefined)
    expect(delivery?.reason).toBe('The disk is full. Make room.')
    await desk.ask['delivery.resume'](delivery?.id ?? '')
    expect((await desk.ask['delivery.settled'](delivery?.id ?? '')).counts.accepted).toBe(1)
    expect(server.taken).toEqual(['reader0@reader.example'])
  })

  it('refuses letters beyond ASCII before the @ only where the server takes none', async () => {
    const people = [reader('jörg@reader.example'), reader('ann@fischbrötchen.example')]
    const without = await faultyServer([])
    const plain = openDesk({ folder: await temporaryFolder(), people, account: { port: without.port } })
    const { id, counts } = await sendAndWait(plain)
    expect(counts).toMatchObject({ accepted: 1, rejected: 1 })
    expect(without.taken).toEqual(['ann@xn--fischbrtchen-bjb.example'])
    const { rows } = await plain.ask['delivery.recipients']({ id, fate: 'rejected', text: '', offset: 0, limit: 10 })
    expect(rows[0]?.reply).toContain('SMTPUTF8')
    const server = await recorder()
    await sendAndWait(openDesk({ folder: await temporaryFolder(), people, account: { port: server.port } }))
    expect(server.recipients()).toContain('jörg@reader.example')
  })

  it('stands still when the message is larger than the server takes', async () => {
    const server = await recorder({ size: 300 })
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(5), account: { port: server.port } })
    const { state, reason, counts } = await sendAndWait(desk)
    expect({ state, waiting: counts.waiting }).toEqual({ state: 'paused', waiting: 5 })
    expect(reason).toContain('larger than 127.0.0.1 accepts')
  })
})

const diskFull = new Problem('disk-full', 'The disk is full.', 'Make room.')
