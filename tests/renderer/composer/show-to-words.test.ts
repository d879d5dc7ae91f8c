import { describe, expect, it } from 'vitest'
import type { ShowTo } from '../../../src/core/compose/show-to.ts'
import { inWay, isWhole, showToWays, showToWords, wayOf } from '../../../src/renderer/src/composer/show-to-words.ts'

const tagged: ShowTo = { who: 'tagged', tag: 'crew', carried: true }
const city: ShowTo = { who: 'attribute', name: 'city', test: 'is', value: 'Saltby' }

describe('whom a part is shown to', () => {
  it.each<[ShowTo, string]>([
    [{ who: 'everyone' }, ''],
    [{ who: 'web' }, 'Only on the web'],
    [tagged, 'Only with the tag crew'],
    [{ ...tagged, carried: false }, 'Only without the tag crew'],
    [city, 'Only where city is Saltby'],
    [{ ...city, test: 'is-not' }, 'Only where city is not Saltby'],
    [{ ...city, test: 'is-there' }, 'Only with a city'],
    [{ ...city, test: 'is-missing' }, 'Only without a city'],
  ])('is said in a few words: %j', (showTo, words) => {
    expect(showToWords(showTo)).toBe(words)
  })

  it('keeps what was said when the way changes, as far as it means something', () => {
    for (const { value } of showToWays) expect(wayOf(inWay(city, value))).toBe(value)
    expect(inWay(city, 'is-not')).toEqual({ ...city, test: 'is-not' })
    expect(inWay(tagged, 'not-tagged')).toEqual({ ...tagged, carried: false })
    expect(inWay(tagged, 'is')).toEqual({ who: 'attribute', name: '', test: 'is', value: '' })
  })

  it('counts once it says all that it must', () => {
    expect([tagged, city, inWay(tagged, 'web')].every(isWhole)).toBe(true)
    expect([inWay(city, 'tagged'), inWay(tagged, 'is-there'), { ...city, value: ' ' }].some(isWhole)).toBe(false)
  })
})
