import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryFiles } from '../../../src/node/mail/delivery-files.ts'
import { smallDisk } from '../../support/small-disk.ts'
import { type Desk, openDesk, readers, sendToAll } from '../../support/smtp-desk.ts'
import { type Fault, type FaultyServer, faultyServer } from '../../support/smtp-faults.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const [people, connections] = [24, 3]

/** Sends over a server that goes wrong, and resumes as a curator would until nobody is left, or so often in vain. */
async function sendThrough(desk: Desk): Promise<string> {
  const { id } = await desk.ask['delivery.send'](sendToAll)
  for (let turn = 0; turn < 12; turn++) {
    const { state } = await desk.ask['delivery.settled'](id)
    if (state === 'finished') break
    await desk.ask['delivery.resume'](id)
  }
  return id
}

/** What must hold whatever happened: nobody missed, nobody twice, and the ledger says what the server holds. */
async function expectTruth(desk: Desk, id: string, server: Pick<FaultyServer, 'taken'>, lostReplies: number): Promise<void> {
  const { rows, total } = await desk.ask['delivery.recipients']({ id, fate: null, text: '', offset: 0, limit: 1_000 })
  const having = (...fates: readonly string[]) => rows.filter(({ fate }) => fates.includes(fate)).map(({ email }) => email)
  expect(total).toBe(people)
  expect(having('waiting', 'deferred', 'skipped')).toEqual([])
  expect(new Set(server.taken).size).toBe(server.taken.length)
  expect(having('accepted').filter(email => !server.taken.includes(email))).toEqual([])
  expect(server.taken.filter(email => !having('accepted', 'unknown').includes(email))).toEqual([])
  expect(having('unknown').length).toBeLessThanOrEqual(lostReplies)
}

const kinds: readonly [string, Fault][] = [
  ['hangs up instead of greeting', { at: 'greeting', drop: true, times: 2 }],
  ['hangs up before MAIL', { at: 'mail', drop: true, times: 2 }],
  ['hangs up after RCPT', { at: 'rcpt', drop: true, times: 2 }],
  ['hangs up at DATA', { at: 'data', drop: true, times: 2 }],
  ['hangs up inside a message', { at: 'body', drop: true, times: 2 }],
  ['hangs up after the end, with the message', { at: 'dot', drop: true, take: true, times: 2 }],
  ['hangs up after the end, without the message', { at: 'dot', drop: true, times: 2 }],
  ['falls silent after the end', { at: 'dot', hang: true, take: true, times: 1 }],
  ['falls silent at RCPT', { at: 'rcpt', hang: true, times: 1 }],
  ['sends us away', { at: 'mail', reply: '421 4.7.0 Too many messages', times: 3 }],
  ['has a limit', { at: 'mail', reply: '454 4.7.0 Slow down', times: 3 }],
  ['greylists', { at: 'rcpt', reply: '450 4.7.1 Greylisted', times: 5 }],
  ['is short of room', { at: 'dot', reply: '452 4.3.1 Insufficient storage', times: 3 }],
  ['answers RCPT with nonsense', { at: 'rcpt', reply: '2x0 what', drop: true, times: 2 }],
  ['answers the end with nonsense', { at: 'dot', reply: 'ok?', drop: true, take: true, times: 2 }],
]

const losesReplies = ({ at, drop, hang }: Fault): boolean => at === 'dot' && (drop === true || hang === true)

describe('a delivery over a server', () => {
  it.each(kinds)('that %s is the truth in the end', async (_how, fault) => {
    const server = await faultyServer([fault])
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(people), account: { port: server.port, connections } })
    await expectTruth(desk, await sendThrough(desk), server, losesReplies(fault) ? (fault.times ?? 0) : 0)
  })

  it('that goes wrong in several ways is the truth all the same', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...kinds.map(([, fault]) => fault).filter(({ hang }) => hang !== true)), {
      minLength: 2,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(some, async faults => {
        const server = await faultyServer(faults)
        const desk = openDesk({ folder: await temporaryFolder(), people: readers(people), account: { port: server.port, connections } })
        const lost = faults.filter(losesReplies).reduce((sum, { times = 0 }) => sum + times, 0)
        await expectTruth(desk, await sendThrough(desk), server, lost)
      }),
      { numRuns: 8 },
    )
  })

  it('whose password changes in the middle stands still, and goes on with the new one', async () => {
    let [password, mails] = ['ebb', 0]
    const server = await recorder({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (login, _session, answer) => (login.password === password ? answer(null, { user: 'editor' }) : answer(new Error('Wrong'))),
      onMailFrom(_address, _session, answer) {
        mails += 1
        if (mails > 8 && password === 'ebb') {
          password = 'flood'
          return answer(Object.assign(new Error('Log in again'), { responseCode: 421 }))
        }
        answer(mails > 8 && mails < 12 ? Object.assign(new Error('Log in again'), { responseCode: 421 }) : null)
      },
    })
    const folder = await temporaryFolder()
    const order = { folder, people: readers(people), account: { port: server.port, user: 'editor', connections } }
    const before = openDesk({ ...order, password: 'ebb' })
    const { id } = await before.ask['delivery.send'](sendToAll)
    expect(await before.ask['delivery.settled'](id)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('refused the login'),
    })
    const after = openDesk({ ...order, password: 'flood' })
    await after.ask['delivery.resume'](id)
    expect(await after.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: people } })
    await expectTruth(after, id, { taken: server.recipients() }, 0)
  })

  it('stands still when the disk is full, and goes on when there is room', async context => {
    const disk = await smallDisk(256)
    if (!disk) {
      context.skip()
      return
    }
    const ballast = join(disk.path, 'ballast')
    await writeFile(ballast, Buffer.alloc(128 * 1024))
    const [server, files] = [await faultyServer([]), deliveryFiles(disk.path, () => {})]
    const order = { folder: disk.path, people: readers(400), account: { port: server.port, connections } }
    const desk = openDesk(order)
    const { id } = await desk.ask['delivery.send'](sendToAll)
    const { counts, ...stands } = await desk.ask['delivery.settled'](id)
    expect(stands).toMatchObject({ state: 'paused', reason: expect.stringContaining('no room on the disk') })
    expect(counts.waiting).toBeGreaterThan(0)
    expect(counts.unknown).toBeLessThanOrEqual(connections)
    const audience = await files.audience(id)
    const intended = new Set<string | undefined>()
    const { damagedLine } = await files.readLedger(id, ({ n }) => intended.add(audience.at(n)?.email))
    expect({ damagedLine, unintended: server.taken.filter(email => !intended.has(email)) }).toEqual({ damagedLine: null, unintended: [] })
    await rm(ballast)
    await desk.ask['delivery.resume'](id)
    const after = await desk.ask['delivery.settled'](id)
    expect(after).toMatchObject({ state: 'finished', counts: { accepted: 400 - after.counts.unknown } })
    expect(new Set(server.taken).size).toBe(server.taken.length)
  })
})
