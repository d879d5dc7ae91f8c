import { describe, expect, it } from 'vitest'
import { usualPatience } from '../../../src/core/delivery/patience.ts'
import { sendAndWait } from '../../support/smtp-desk.ts'
import { openTimedDesk } from '../../support/timed-desk.ts'

const minute = 60_000
const patience = { lossesInARow: 1, retryUnreachable: [minute, 10 * minute] }

describe('a delivery whose server is out of reach', () => {
  it('says so, and goes on by itself when the server is back', async () => {
    const faults = [{ at: 'greeting', drop: true, times: 2 }] as const
    const { server, time, open } = await openTimedDesk({ faults, patience, people: 5, account: { connections: 1 } })
    const desk = open()
    const first = await sendAndWait(desk)
    expect(first).toMatchObject({
      state: 'scheduled',
      counts: { waiting: 5 },
      reason: expect.stringContaining('ended the connection without a word. Try again later.'),
    })
    time.now += 2 * minute
    await desk.look()
    const second = await desk.ask['delivery.settled'](first.id)
    expect(second.state).toBe('scheduled')
    expect(Date.parse(second.continueAt ?? '') - time.now).toBeGreaterThanOrEqual(8 * minute)
    await desk.deliveries.close()
    const after = open()
    time.now += 12 * minute
    await after.look()
    expect(await after.ask['delivery.settled'](first.id)).toMatchObject({ state: 'finished', counts: { accepted: 5 } })
    expect(new Set(server.taken).size).toBe(5)
  })

  it('waits for the curator in the end', async () => {
    const { time, open } = await openTimedDesk({ faults: [{ at: 'greeting', drop: true }], patience, account: { connections: 1 } })
    const desk = open()
    const { id } = await sendAndWait(desk)
    for (const pause of [2, 15]) {
      time.now += pause * minute
      await desk.look()
    }
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'paused', continueAt: null })
  })

  it('is tried soon again once something has gone out meanwhile, however often it was tried before', async () => {
    const faults = [
      { at: 'greeting', drop: true, times: 1 },
      { at: 'mail', reply: '421 4.3.2 Going down', times: 1, after: 2 },
    ] as const
    const { server, time, open } = await openTimedDesk({ faults, patience, people: 5, account: { connections: 1 } })
    const desk = open()
    const { id } = await sendAndWait(desk)
    time.now += 2 * minute
    await desk.look()
    const second = await desk.ask['delivery.settled'](id)
    expect(second).toMatchObject({ state: 'scheduled', counts: { accepted: 2, waiting: 3 } })
    expect(Date.parse(second.continueAt ?? '') - time.now).toBeLessThanOrEqual(2 * minute)
    time.now += 2 * minute
    await desk.look()
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished' })
    expect(server.taken).toHaveLength(5)
  })

  it('goes on when its name can be looked up again', async () => {
    const { server, time, open } = await openTimedDesk({ patience })
    // RFC 2606: no such name is ever found, as when no name server answers.
    const { id, state, reason } = await sendAndWait(open({ host: 'mail.harbour.invalid' }))
    expect({ state, reason }).toEqual({ state: 'scheduled', reason: expect.stringContaining('mail.harbour.invalid') })
    time.now += 2 * minute
    const desk = open()
    await desk.look()
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', reason: '' })
    expect(server.taken).toHaveLength(3)
  })

  it('is tried again for hours before it is given up', () => {
    expect(usualPatience.retryUnreachable.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(8 * 60 * minute)
  })
})
