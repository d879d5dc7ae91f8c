import { describe, expect, it } from 'vitest'
import { sendToAll } from '../../support/smtp-desk.ts'
import { openTimedDesk } from '../../support/timed-desk.ts'

const hour = 3_600_000
const slow = { at: 'dot', delayMs: 40 } as const

describe('a delivery while the clock of the computer is set', () => {
  it.each([
    ['forward, as when a laptop wakes up', 9 * hour],
    ['back, as when it was wrong', -9 * hour],
  ])('goes on at its pace when it is set %s', async (_how, jump) => {
    const account = { connections: 3, perSecond: 100, perMinute: 60 }
    const { server, time, open } = await openTimedDesk({ faults: [slow], people: 30, account })
    const desk = open()
    const { id } = await desk.ask['delivery.send'](sendToAll)
    await expect.poll(() => server.taken.length, { interval: 5 }).toBeGreaterThan(6)
    time.now += jump
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 30 } })
    expect(new Set(server.taken).size).toBe(30)
    const { rows } = await desk.ask['delivery.recipients']({ id, fate: 'accepted', text: '', offset: 0, limit: 100 })
    const accepted = rows.map(({ email, messageId }) => ({ to: email, messageId }))
    expect(new Set(server.held())).toEqual(new Set(accepted))
  })
})

describe('the time that a delivery has left', () => {
  it('counts the hours that the limits of the account make it wait', async () => {
    const account = { connections: 3, perHour: 20 }
    const { open } = await openTimedDesk({ faults: [slow], people: 30, account })
    const desk = open()
    const { id } = await desk.ask['delivery.send'](sendToAll)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'scheduled', counts: { accepted: 20, waiting: 10 } })
    const told = desk.progress.map(({ secondsLeft }) => secondsLeft).filter(left => left !== null)
    expect(told.length).toBeGreaterThan(0)
    expect(Math.min(...told)).toBeGreaterThanOrEqual(3_600)
  })
})
