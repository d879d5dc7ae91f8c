import { describe, expect, it } from 'vitest'
import { passageWith } from '../../../src/core/library/passage.ts'

const filler = 'Nine boats lay at the quay and waited for the tide. '.repeat(12)
const sought = (...words: readonly string[]) => words.map(text => ({ text, prefix: true }))

describe('a passage of a text', () => {
  it('has the words that were sought, and what stands around them', () => {
    const passage = passageWith(`${filler}The lighthouse was lit once more. ${filler}`, sought('lighthouse')) ?? ''
    expect(passage).toMatch(/^….*The lighthouse was lit once more\..*…$/)
    expect(passage.length).toBeLessThan(300)
  })

  it('is where most of the words stand together', () => {
    const text = `The storm passed. ${filler}Then the storm came back to the lighthouse. ${filler}`
    expect(passageWith(text, sought('storm', 'lighthouse'))).toContain('storm came back to the lighthouse')
  })

  it('is the text itself when that is short', () => {
    expect(passageWith('The lighthouse stands.', sought('light'))).toBe('The lighthouse stands.')
  })

  it('is cut anywhere in a script without spaces', () => {
    expect(passageWith(`${'港'.repeat(400)}再開${'港'.repeat(400)}`, [{ text: '再 開', prefix: false }])).toContain('再開')
  })

  it('is none when the text has none of the words', () => {
    expect(passageWith(filler, sought('lighthouse'))).toBeNull()
  })
})
