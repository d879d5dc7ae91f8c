import { describe, expect, it } from 'vitest'
import { textRuns } from '../../../../src/core/compose/compare/text-runs.ts'

describe('two texts', () => {
  it('are compared by words in scripts without spaces too', () => {
    expect(textRuns('港は今日開く', '港は明日開く').filter(({ was }) => was !== 'same')).toEqual([
      { text: '今日', was: 'removed' },
      { text: '明日', was: 'added' },
    ])
  })

  it('are shown one after the other when they have next to nothing in common', () => {
    const [before, after] = ['old', 'new'].map(word => Array.from({ length: 4_000 }, (_, n) => `${word}${n}`).join(' '))
    expect(textRuns(before ?? '', after ?? '').map(({ was }) => was)).toEqual(['removed', 'added'])
  })
})
