import { describe, expect, it } from 'vitest'
import { requireWebAddress } from '../../../src/core/scoop/require-web-address.ts'
import { tidyUrl } from '../../../src/core/library/tidy-url.ts'

describe('an address as people type it', () => {
  it.each([
    ['https://harbour-weekly.example/news', 'https://harbour-weekly.example/news'],
    ['  http://harbour-weekly.example ', 'http://harbour-weekly.example/'],
    ['harbour-weekly.example/news?id=7', 'https://harbour-weekly.example/news?id=7'],
    ['HTTPS://Harbour-Weekly.example', 'https://harbour-weekly.example/'],
    ['http://127.0.0.1:8080/draft', 'http://127.0.0.1:8080/draft'],
    ['localhost:8080/draft', 'http://localhost:8080/draft'],
    ['https://blåbær.example/', 'https://xn--blbr-roah.example/'],
  ])('“%s” is %s', (typed, address) => {
    expect(requireWebAddress(typed)).toBe(address)
  })

  it.each([
    '',
    'harbour',
    'two words.example',
    'mailto:desk@harbour.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://ada:pw@harbour.example/',
    'https://',
  ])('“%s” is refused', typed => {
    expect(() => requireWebAddress(typed)).toThrow(expect.objectContaining({ code: 'address-refused' }))
  })
})

describe('a tidy address', () => {
  it.each([
    ['https://h.example/a?utm_source=mail&id=7&fbclid=xyz#top', 'https://h.example/a?id=7#top'],
    ['https://h.example/a?gclid=1&mc_cid=2', 'https://h.example/a'],
    ['https://h.example/a?q=%20x+y&utm_medium=rss&id', 'https://h.example/a?q=%20x+y&id'],
    ['https://h.example/a?q=%20x&id', 'https://h.example/a?q=%20x&id'],
    ['https://h.example/a?gad_source=1&gad_campaignid=2&_hsenc=x&__cft__%5B0%5D=y&page=3', 'https://h.example/a?page=3'],
    ['https://youtu.be/abc?si=xyz&t=42', 'https://youtu.be/abc?t=42'],
    ['https://x.com/ada/status/1?s=20&t=abc', 'https://x.com/ada/status/1'],
    ['https://h.example/a?si=7&s=8&t=9&r=10&id=11&ref=12&source=13', 'https://h.example/a?si=7&s=8&t=9&r=10&id=11&ref=12&source=13'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (address, tidy) => {
    expect(tidyUrl(address)).toBe(tidy)
  })
})
