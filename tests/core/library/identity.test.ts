import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { comparableUrl, identityKeys } from '../../../src/core/library/identity.ts'

const same: readonly (readonly [why: string, one: string, other: string])[] = [
  ['the case of scheme and host', 'HTTPS://Harbour-Weekly.Example/Quay', 'https://harbour-weekly.example/Quay'],
  ['http and https', 'http://harbour-weekly.example/quay', 'https://harbour-weekly.example/quay'],
  ['the default port', 'https://harbour-weekly.example:443/quay', 'https://harbour-weekly.example/quay'],
  ['a slash at the end', 'https://harbour-weekly.example/quay/', 'https://harbour-weekly.example/quay'],
  ['a place within the page', 'https://harbour-weekly.example/quay#tides', 'https://harbour-weekly.example/quay'],
  [
    'campaign parameters',
    'https://harbour-weekly.example/quay?utm_source=mail&UTM_Medium=x&fbclid=1',
    'https://harbour-weekly.example/quay',
  ],
  ['the order of parameters', 'https://harbour-weekly.example/?b=2&a=1', 'https://harbour-weekly.example/?a=1&b=2'],
  ['the case of escapes', 'https://harbour-weekly.example/caf%c3%a9', 'https://harbour-weekly.example/café'],
  ['spaces around it', ' https://harbour-weekly.example/quay\n', 'https://harbour-weekly.example/quay'],
  ['a user name', 'https://ada@harbour-weekly.example/quay', 'https://harbour-weekly.example/quay'],
]

const different: readonly (readonly [why: string, one: string, other: string])[] = [
  ['the case of a path', 'https://harbour-weekly.example/Quay', 'https://harbour-weekly.example/quay'],
  ['a parameter that names the page', 'https://harbour-weekly.example/?id=7&utm_id=1', 'https://harbour-weekly.example/?id=8&utm_id=1'],
  ['a route after #', 'https://harbour-weekly.example/#/news/7', 'https://harbour-weekly.example/#/news/8'],
  ['another port', 'https://harbour-weekly.example:8443/quay', 'https://harbour-weekly.example/quay'],
]

describe('two addresses', () => {
  it.each(same)('are one page whatever %s', (_why, one, other) => {
    expect(comparableUrl(one)).toBe(comparableUrl(other))
  })

  it.each(different)('are two pages when they differ in %s', (_why, one, other) => {
    expect(comparableUrl(one)).not.toBe(comparableUrl(other))
  })

  it.each([['mailto:ada@harbour-weekly.example'], ['javascript:alert(1)'], ['the quay'], [''], [null]])(
    'of no web page are not compared: %s',
    address => {
      expect(comparableUrl(address)).toBeNull()
    },
  )

  it('are compared the same again, however odd they are', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), address => {
        const once = comparableUrl(address)
        expect(comparableUrl(`https://${once}`)).toBe(once)
      }),
    )
  })
})

describe('an article', () => {
  const noSource = { key: '' }

  it('is known by its address, its canonical address and its source', () => {
    const keys = identityKeys({
      url: 'https://amp.harbour-weekly.example/quay',
      canonicalUrl: 'https://harbour-weekly.example/quay',
      source: { key: 'tag:harbour-weekly.example,2026:7' },
    })
    expect(keys).toEqual([
      'url:amp.harbour-weekly.example/quay',
      'url:harbour-weekly.example/quay',
      'source:tag:harbour-weekly.example,2026:7',
    ])
  })

  it('has no identity when it was typed by hand without an address', () => {
    expect(identityKeys({ url: null, canonicalUrl: null, source: noSource })).toEqual([])
  })

  it('is not taken for the front page that its site names as canonical', () => {
    expect(
      identityKeys({ url: 'https://harbour-weekly.example/quay', canonicalUrl: 'https://harbour-weekly.example/', source: noSource }),
    ).toEqual(['url:harbour-weekly.example/quay'])
  })
})
