import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryFiles } from '../../../src/node/mail/delivery-files.ts'
import { chaosServer, hasChaosServer } from '../../support/chaos-server.ts'
import { deliveryFaults } from '../../support/delivery-faults.ts'
import { type HeldMessage, heldMessage } from '../../support/held-message.ts'
import { smallDisk } from '../../support/small-disk.ts'
import { type Desk, openDesk, readers, sendToAll } from '../../support/smtp-desk.ts'
import { faultyServer } from '../../support/smtp-faults.ts'
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

/** What must hold whatever happened: nobody missed, nobody twice, and message by message the ledger says what the server holds. */
async function expectTruth(desk: Desk, id: string, held: readonly HeldMessage[], lostReplies: number): Promise<void> {
  const { rows, total } = await desk.ask['delivery.recipients']({ id, fate: null, text: '', offset: 0, limit: 1_000 })
  const having = (...fates: readonly string[]) =>
    rows.filter(({ fate }) => fates.includes(fate)).map(({ email, messageId }) => `${email} ${messageId}`)
  const there = held.map(({ to, messageId }) => `${to} ${messageId}`)
  expect(total).toBe(people)
  expect(having('waiting', 'deferred', 'skipped')).toEqual([])
  expect(new Set(held.map(({ to }) => to)).size).toBe(held.length)
  expect(having('accepted').filter(message => !there.includes(message))).toEqual([])
  expect(there.filter(message => !having('accepted', 'unknown').includes(message))).toEqual([])
  expect(having('unknown').length).toBeLessThanOrEqual(lostReplies)
}

const deskFor = async (port: number): Promise<Desk> =>
  openDesk({ folder: await temporaryFolder(), people: readers(people), account: { port, connections } })

describe.each(deliveryFaults)('a delivery over a server that $does', ({ own, chaos, lost }) => {
  it('is the truth in the end', async () => {
    const server = await faultyServer([own])
    const desk = await deskFor(server.port)
    await expectTruth(desk, await sendThrough(desk), server.held(), lost)
  })

  it.runIf(hasChaosServer)('is the truth in the end where that server is the mail stack’s', async () => {
    const server = await chaosServer([chaos])
    const desk = await deskFor(server.port)
    await expectTruth(desk, await sendThrough(desk), server.held(), lost)
  })
})

describe('a delivery over a server', () => {
  it('that goes wrong in several ways is the truth all the same', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...deliveryFaults.filter(({ own }) => own.hang !== true)), {
      minLength: 2,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(some, async faults => {
        const server = await faultyServer(faults.map(({ own }) => own))
        const desk = await deskFor(server.port)
        const lost = faults.reduce((sum, fault) => sum + fault.lost, 0)
        await expectTruth(desk, await sendThrough(desk), server.held(), lost)
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
    await expectTruth(
      after,
      id,
      server.received.map(({ to, raw }) => heldMessage(to, raw)),
      0,
    )
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
