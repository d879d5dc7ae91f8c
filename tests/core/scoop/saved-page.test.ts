import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseAddress, savedFrom, withoutEmbedded } from '../../../src/core/scoop/saved-page.ts'

describe('what is packed into a saved page', () => {
  it('is left out, and nothing else is', () => {
    const data = `data:image/png;base64,${'QUJD'.repeat(50)}`
    expect(withoutEmbedded(`<p>a</p><img src="${data}"><p style="background:url(${data})">;base64, b</p>`)).toBe(
      '<p>a</p><img src=""><p style="background:url()">;base64, b</p>',
    )
  })

  it('never takes words that are not data', () => {
    const words = array(constantFrom('data:', ';base64,', 'image/png', '<p>', 'a b', '"', 'QUJD', '\n'), { maxLength: 60 })
    assert(
      property(words, parts => {
        expect(withoutEmbedded(parts.join(''))).toBe(parts.join(''))
      }),
    )
  })
})

describe('where a page was saved from', () => {
  it.each([
    ['<!-- saved from url=(0014)about:internet -->', null],
    ['<!-- saved from url=(0030)file:///home/ada/harbour.html -->', null],
    ['<!-- Page saved with SingleFile url: javascript:alert(1) -->', null],
    ['<!--\n Page saved with SingleFileZ \n url: https://sea.example/?a=1&amp;b=2 \n-->', 'https://sea.example/?a=1&b=2'],
  ])('%s', (html, url) => expect(savedFrom(html)).toBe(url))

  it('is no folder or site that a base names', () => expect(baseAddress('<base href="https://sea.example/news/">')).toBeNull())
})
