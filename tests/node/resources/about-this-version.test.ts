import { describe, expect, it } from 'vitest'
import { aboutThisVersion } from '../../../src/node/resources/about-this-version.ts'

describe('what is new', () => {
  it('is told for the version that runs, newest first', async () => {
    const { version, whatsNew } = await aboutThisVersion()
    expect(whatsNew[0]?.version).toBe(version)
    expect(whatsNew.map(({ date }) => date)).toEqual(
      whatsNew
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    )
  })

  it('is told in whole sentences', async () => {
    const { whatsNew } = await aboutThisVersion()
    expect(whatsNew.flatMap(({ changes }) => changes).filter(change => !/^[A-Z].*\.$/.test(change))).toEqual([])
  })
})
