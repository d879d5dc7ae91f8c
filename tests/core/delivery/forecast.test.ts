import { describe, expect, it } from 'vitest'
import { openDesk, readers, sendToAll } from '../../support/smtp-desk.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const dayMs = 24 * 3_600_000

/** A delivery to so many over an account that may send five a day. */
async function delivery(people: number, at?: string) {
  const { port } = await recorder()
  const desk = openDesk({ folder: await temporaryFolder(), people: readers(people), account: { port, perDay: 5 } })
  const { id } = await desk.ask['delivery.send'](at === undefined ? sendToAll : { ...sendToAll, at })
  await desk.ask['delivery.settled'](id)
  return desk.ask['delivery.report'](id)
}

describe('the forecast of a delivery', () => {
  it('that waits for its account’s limits is the day on which they let the last message go', async () => {
    const { summary, forecast } = await delivery(14)
    expect(summary).toMatchObject({ state: 'scheduled', counts: { accepted: 5, waiting: 9 } })
    // Five now, five tomorrow, the last four the day after.
    const days = (Date.parse(forecast ?? '') - Date.parse(summary.startedAt)) / dayMs
    expect(days).toBeGreaterThanOrEqual(2)
    expect(days).toBeLessThan(2.01)
  })

  it('that waits for its time begins there', async () => {
    const at = new Date(Date.now() + 3 * dayMs).toISOString()
    const { summary, forecast } = await delivery(4, at)
    expect(summary.continueAt).toBe(at)
    expect(Date.parse(forecast ?? '')).toBeGreaterThanOrEqual(Date.parse(at))
    expect(Date.parse(forecast ?? '')).toBeLessThan(Date.parse(at) + 60_000)
  })

  it('that is done, or under way, is none', async () => {
    expect(await delivery(3)).toMatchObject({ summary: { state: 'finished' }, forecast: null })
  })
})
