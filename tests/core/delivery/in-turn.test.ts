import { describe, expect, it } from 'vitest'
import { openInTurn } from '../../../src/core/delivery/in-turn.ts'

describe('tasks in turn', () => {
  it('never run at the same time, and a failed one holds up nobody', async () => {
    const inTurn = openInTurn()
    const seen: string[] = []
    const task = (name: string) => async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      if (name === 'mooring') throw new Error('The rope broke.')
      return name
    }
    const outcomes = await Promise.allSettled([inTurn(task('casting off')), inTurn(task('mooring')), inTurn(task('landing'))])
    expect(seen).toEqual(['casting off begins', 'casting off ends', 'mooring begins', 'mooring ends', 'landing begins', 'landing ends'])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})
