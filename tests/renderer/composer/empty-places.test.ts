import { describe, expect, it } from 'vitest'
import { cutAtEmptyPlaces, hasEmptyPlace } from '../../../src/renderer/src/composer/empty-places.ts'

describe('an empty place', () => {
  it('is what stands in double brackets', () => {
    expect(
      ['[[Write a line of welcome]]', 'Hello, [[name this]]!', 'a [link](https://saltmere.example)', '[[]]', ''].map(hasEmptyPlace),
    ).toEqual([true, true, false, false, false])
  })

  it('is cut out of a text that loses nothing by it', () => {
    const text = 'Good morning, [[who]]: [[what happened]].'
    expect(cutAtEmptyPlaces(text)).toEqual(['Good morning, ', '[[who]]', ': ', '[[what happened]]', '.'])
    expect(cutAtEmptyPlaces(text).join('')).toBe(text)
  })
})
