import { describe, expect, it } from 'vitest'
import { openTrouble } from '../../../src/core/delivery/trouble.ts'
import { usualPatience } from '../../../src/core/delivery/patience.ts'

describe('trouble in a row', () => {
  it('makes every connection wait, longer each time round, until the server counts as out of reach', () => {
    const trouble = openTrouble({ ...usualPatience, afterLoss: 500, lossesInARow: 3 }, 2)
    expect(Array.from({ length: 5 }, () => trouble.loss())).toEqual([500, 500, 1_000, 1_000, 2_000])
    expect(trouble.loss()).toBeNull()
  })

  it('is forgotten when the server answers', () => {
    const trouble = openTrouble({ ...usualPatience, afterLoss: 500, lossesInARow: 2 }, 1)
    trouble.loss()
    trouble.answer(false)
    expect(trouble.loss()).toBe(500)
  })

  it('counts refusals through other answers, until a message is accepted', () => {
    const trouble = openTrouble({ ...usualPatience, refusalsInARow: 3 }, 1)
    const refuse = (): void => {
      trouble.answer(false)
      trouble.refusal('550 5.7.1 blocked')
    }
    refuse()
    refuse()
    trouble.answer(true)
    refuse()
    refuse()
    expect(refuse).toThrow('refused 3 messages in a row. It said: 550 5.7.1 blocked')
  })

  it('lets one lost reply pass, but not as many as there are connections', () => {
    const trouble = openTrouble(usualPatience, 1)
    expect(trouble.lostReply('no reply')).toBe(usualPatience.afterLoss)
    expect(() => trouble.lostReply('no reply')).toThrow('no reply')
  })
})
