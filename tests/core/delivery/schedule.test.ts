import { describe, expect, it } from 'vitest'
import type { SegmentRules } from '../../../src/core/subscribers/segments/segment.ts'
import { sendAndWait, sendToAll } from '../../support/smtp-desk.ts'
import { openTimedDesk } from '../../support/timed-desk.ts'

const day = 86_400_000

describe('a delivery with a time to go out at', () => {
  it('waits for it, whatever the program does meanwhile', async () => {
    const { server, time, open } = await openTimedDesk()
    const before = open()
    const { id, state } = await before.ask['delivery.send']({ ...sendToAll, at: '2026-11-27T08:00:00+01:00' })
    expect(state).toBe('scheduled')
    await before.look()
    expect(server.taken).toEqual([])
    await before.deliveries.close()
    const after = open()
    time.now += 3_600_000 + 10_000
    await after.look()
    expect(server.taken).toHaveLength(3)
    expect(await after.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', continueAt: null })
    expect(after.notices).toEqual([])
  })

  it('goes out late, and says so, when the computer slept through it', async () => {
    const { server, time, open } = await openTimedDesk()
    const desk = open()
    await desk.ask['delivery.send']({ ...sendToAll, at: '2026-11-27T07:00:00Z' })
    time.now += 3 * 3_600_000
    await desk.look()
    expect(server.taken).toHaveLength(3)
    expect(desk.notices).toMatchObject([{ level: 'info', what: expect.stringContaining('was due at 2026-11-27T07:00:00.000Z') }])
  })

  it('waits for the curator when it was missed by half a day', async () => {
    const { server, time, open } = await openTimedDesk()
    const desk = open()
    const { id } = await desk.ask['delivery.send']({ ...sendToAll, at: '2026-11-27T07:00:00Z' })
    time.now += day
    await desk.look()
    expect(server.taken).toEqual([])
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('Resume to send it now'),
    })
  })

  it('is refused for a time that is over', async () => {
    const { open } = await openTimedDesk()
    const desk = open()
    await expect(desk.ask['delivery.send']({ ...sendToAll, at: '2026-11-27T05:00:00Z' })).rejects.toMatchObject({ code: 'bad-input' })
    expect(await desk.ask['delivery.list'](undefined)).toEqual([])
  })

  it('can be paused, cancelled, or sent at once', async () => {
    const { server, time, open } = await openTimedDesk()
    const desk = open()
    const { id } = await desk.ask['delivery.send']({ ...sendToAll, at: '2026-11-27T07:00:00Z' })
    expect(await desk.ask['delivery.pause'](id)).toMatchObject({ state: 'paused', continueAt: null })
    time.now += 3_700_000
    await desk.look()
    expect(server.taken).toEqual([])
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished' })
  })
})

describe('an account that may send so many a day', () => {
  it('goes on by itself as often as its window opens, and counts on after a restart', async () => {
    const { server, time, open } = await openTimedDesk({ people: 10, account: { perDay: 4, connections: 3 } })
    let desk = open()
    const { id, state, continueAt } = await sendAndWait(desk)
    expect({ state, continueAt, taken: server.taken.length }).toEqual({
      state: 'scheduled',
      continueAt: new Date(time.now + day).toISOString(),
      taken: 4,
    })
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'scheduled' })
    expect(server.taken).toHaveLength(4)
    await desk.deliveries.close()
    desk = open()
    for (const taken of [8, 10]) {
      time.now += day
      await desk.look()
      expect(server.taken).toHaveLength(taken)
    }
    expect(new Set(server.taken).size).toBe(10)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished' })
  })

  it('counts test mails too, and refuses one more than it allows', async () => {
    const { server, time, open } = await openTimedDesk({ people: 3, account: { perDay: 4 } })
    const test = { digestId: sendToAll.digestId, accountId: sendToAll.accountId, to: ['editor@harbour.example', 'mette@harbour.example'] }
    await open().ask['delivery.test'](test)
    const desk = open()
    expect(await sendAndWait(desk)).toMatchObject({ state: 'scheduled', counts: { accepted: 2, waiting: 1 } })
    await expect(desk.ask['delivery.test'](test)).rejects.toMatchObject({
      code: 'send-blocked',
      message: expect.stringContaining('as much as its limits allow'),
    })
    expect(server.taken).toHaveLength(4)
    time.now += day
    expect((await desk.ask['delivery.test'](test)).sent.filter(({ accepted }) => accepted)).toHaveLength(2)
  })

  it('says beforehand how long it will take', async () => {
    const { open } = await openTimedDesk({ people: 10, account: { perDay: 4 } })
    const { secondsEstimated } = await open().ask['delivery.facts'](sendToAll)
    expect(secondsEstimated).toBeGreaterThanOrEqual((2 * day) / 1000)
    expect(secondsEstimated).toBeLessThan((2 * day) / 1000 + 5)
  })
})

describe('readers whose servers ask for patience', () => {
  it('are tried again by themselves, later and later, and in the end when the curator says', async () => {
    const faults = [{ at: 'rcpt', to: 'reader1@', reply: '450 4.7.1 Greylisted', times: 8 }] as const
    const patience = { retryDeferred: [1, 1, 1], retryLater: [300_000, 900_000] }
    const { server, time, open } = await openTimedDesk({ faults, patience })
    const desk = open()
    const first = await sendAndWait(desk)
    expect(first).toMatchObject({ state: 'scheduled', counts: { accepted: 2, deferred: 1 } })
    const pause = (at: string | null): number => Date.parse(at ?? '') - time.now
    expect(pause(first.continueAt)).toBeGreaterThanOrEqual(240_000)
    expect(pause(first.continueAt)).toBeLessThanOrEqual(360_000)
    time.now += 360_000
    await desk.look()
    const second = await desk.ask['delivery.settled'](first.id)
    expect(pause(second.continueAt)).toBeGreaterThanOrEqual(720_000)
    time.now += 1_080_000
    await desk.look()
    expect(await desk.ask['delivery.settled'](first.id)).toMatchObject({ state: 'finished', counts: { accepted: 3 } })
    expect(server.taken).toHaveLength(3)
  })
})

describe('a delivery that left somebody out', () => {
  it('is sent again to who was rejected, and to nobody else', async () => {
    const faults = [{ at: 'rcpt', to: 'reader1@', reply: '550 5.7.1 Not today', times: 1 }] as const
    const { server, open } = await openTimedDesk({ faults })
    const desk = open()
    const { id, counts } = await sendAndWait(desk)
    expect(counts).toMatchObject({ accepted: 2, rejected: 1 })
    await desk.ask['delivery.sendAgain']({ id, to: 'failed' })
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 3, rejected: 0 } })
    expect(server.taken.toSorted()).toEqual([0, 1, 2].map(n => `reader${n}@reader.example`))
    await expect(desk.ask['delivery.sendAgain']({ id, to: 'failed' })).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('never goes again to a mailbox that does not exist', async () => {
    const faults = [{ at: 'rcpt', to: 'reader1@', reply: '550 5.1.1 No such mailbox', times: 1 }] as const
    const { server, open } = await openTimedDesk({ faults })
    const desk = open()
    const { id } = await sendAndWait(desk)
    await desk.ask['delivery.sendAgain']({ id, to: 'failed' })
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ counts: { accepted: 2, rejected: 0, skipped: 1 } })
    expect(server.taken).toHaveLength(2)
  })

  it('is sent to the rest though it was cancelled', async () => {
    const { server, open } = await openTimedDesk({ people: 6, account: { perDay: 4 } })
    const desk = open()
    const { id } = await sendAndWait(desk)
    await desk.ask['delivery.cancel'](id)
    expect(await desk.ask['delivery.sendAgain']({ id, to: 'rest' })).toMatchObject({ state: 'sending' })
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'scheduled', counts: { accepted: 4, waiting: 2 } })
    expect(server.taken).toHaveLength(4)
  })
})

describe('a digest for a segment', () => {
  it('goes to those on the list who fit it, and to nobody else', async () => {
    const { server, open } = await openTimedDesk({ people: 12 })
    const desk = open()
    const containsOne = { field: 'email', attribute: '', is: 'contains', value: 'reader1' } as const
    const rules: SegmentRules = { match: 'all', groups: [{ match: 'all', conditions: [containsOne] }] }
    const { id: segmentId } = await desk.people.operations['segments.save']({ id: null, name: 'The ones', rules })
    const order = { ...sendToAll, segmentId }
    expect((await desk.ask['delivery.facts'](order)).audience).toMatchObject({ total: 3, subscribed: 3 })
    const { id } = await desk.ask['delivery.send'](order)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', audience: 3 })
    expect(server.taken.toSorted()).toEqual([10, 11, 1].map(n => `reader${n}@reader.example`))
  })
})
