import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddressesIn } from '../../../src/core/base/web-addresses.ts'

const urls = (text: string) => webAddressesIn(text).map(({ url }) => url)

describe('the addresses in a text', () => {
  it.each([
    ['one a line', 'https://a.example/1\r\nhttps://b.example/2', ['https://a.example/1', 'https://b.example/2']],
    ['at the end of a sentence', 'See https://a.example/news. Or not?', ['https://a.example/news']],
    ['in parentheses', '(see https://a.example/wiki/Tide_(sea))', ['https://a.example/wiki/Tide_(sea)']],
    ['in angle brackets', '<https://a.example/x,y>', ['https://a.example/x,y']],
    ['in quotation marks', '“https://a.example/q”, she said', ['https://a.example/q']],
    ['without a scheme', 'Look at www.a.example/news!', ['https://www.a.example/news']],
    ['twice, once', 'https://a.example/ https://a.example/', ['https://a.example/']],
    ['in HTML as text', '<a href="https://a.example/?x=1">here</a>', ['https://a.example/?x=1']],
    ['of other kinds, not at all', 'ftp://a.example mailto:ann@a.example javascript:alert(1) a.b', []],
    ['within an address', 'https://archive.example/web/https://a.example/', ['https://archive.example/web/https://a.example/']],
    ['after a Chinese full stop', '读这个 https://a.example/读。好', ['https://a.example/读。好']],
  ])('%s', (_where, text, found) => expect(urls(text)).toEqual(found))

  it('keep the names that Markdown and tab savers give them', () => {
    expect(webAddressesIn('- [The *lamp*](https://a.example/lamp(1) "Lamp")\nhttps://b.example/ | Seals | Harbour life')).toEqual([
      { url: 'https://a.example/lamp(1)', title: 'The *lamp*' },
      { url: 'https://b.example/', title: 'Seals | Harbour life' },
    ])
  })

  it('are found in any text, in time that its length bounds, and can be fetched', () => {
    const piece = constantFrom('https://', 'www.', '[', '](', ')', '(', ' | ', 'a.example', '/', '\n', ' ', '.', '<', '[x](https://')
    assert(
      property(array(piece, { maxLength: 400 }), pieces => {
        for (const { url } of webAddressesIn(pieces.join(''))) expect(new URL(url).protocol).toMatch(/^https?:$/)
      }),
      { numRuns: 2_000 },
    )
    expect(urls(`https://a.example/${')'.repeat(500_000)}`)).toEqual([])
    expect(urls('['.repeat(200_000))).toEqual([])
  })
})
