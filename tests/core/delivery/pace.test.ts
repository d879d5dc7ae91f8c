import { describe, expect, it } from 'vitest'
import { openPace } from '../../../src/core/delivery/pace.ts'

/** The pauses that turns asked for at these milliseconds had to make. */
async function pausesAt(perSecond: number, moments: readonly number[]): Promise<readonly number[]> {
  const pauses: number[] = []
  let moment = 0
  const turn = openPace(
    perSecond,
    async pause => void pauses.push(pause),
    () => moment,
  )
  for (const now of moments) {
    moment = now
    const before = pauses.length
    await turn()
    if (pauses.length === before) pauses.push(0)
  }
  return pauses
}

describe('a pace', () => {
  it('spreads turns that are asked for at once', async () => {
    expect(await pausesAt(40, [1_000, 1_000, 1_000, 1_000])).toEqual([0, 25, 50, 75])
  })

  it('saves up no turns while nobody asks', async () => {
    expect(await pausesAt(10, [1_000, 9_000, 9_000, 9_050])).toEqual([0, 0, 100, 150])
  })

  it('holds nobody up where there is none', async () => {
    expect(await pausesAt(0, [1_000, 1_000, 1_000])).toEqual([0, 0, 0])
  })
})
