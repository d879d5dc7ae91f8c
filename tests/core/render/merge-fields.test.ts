import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMerge, findMergeFields, literal, mergeFields } from '../../../src/core/render/merge-fields.ts'

describe('merge fields', () => {
  it('are found with their fallbacks, each once', () => {
    expect(findMergeFields('Dear {{name|friend}}, {{ town }} {{name|friend}} {{First name}} {{a|}}').fields).toEqual([
      { name: 'name', fallback: 'friend' },
      { name: 'town', fallback: null },
      { name: 'First name', fallback: null },
      { name: 'a', fallback: '' },
    ])
  })

  it.each([
    ['{{name', ['{{name']],
    ['{{}} and more', ['{{}} and more']],
    ['Dear {{na<b>me</b>}}', ['{{na']],
    ['{{name}} is {{broken|x}y}}', ['{{broken|x}y}}']],
    ['{{name}} \\{{not a field}}', []],
    ['{ {name} }', []],
  ])('of %j the broken ones are %j', (template, broken) => {
    expect(findMergeFields(template).broken).toEqual(broken)
  })

  it('take the reader’s value, else the fallback, else nothing', () => {
    expect(mergeFields('Dear {{name|friend}} of {{town}}.', 'text', { name: 'Ann', town: 'Saltmere' })).toBe('Dear Ann of Saltmere.')
    expect(mergeFields('Dear {{name|friend}} of {{town}}.', 'text', { name: ' ' })).toBe('Dear friend of .')
  })

  it('never take what every object has for a value', () => {
    expect(mergeFields('{{constructor}}{{toString}}{{__proto__}}', 'text', {})).toBe('')
  })

  it('are not filled in twice', () => {
    expect(mergeFields('{{name}}', 'text', { name: '{{email}}', email: 'ann@harbour.example' })).toBe('{{email}}')
  })

  it('in HTML cannot become markup, in text or in an attribute', () => {
    const values = { name: '<b title="x">Ann\'s & Bob</b>' }
    expect(mergeFields('<p title="{{name}}">{{name}}</p>', 'html', values)).toBe(
      '<p title="&lt;b title=&quot;x&quot;&gt;Ann&#39;s &amp; Bob&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;Ann&#39;s &amp; Bob&lt;/b&gt;</p>',
    )
  })

  it('are percent-encoded inside the address of a link', () => {
    expect(mergeFields('<a href="https://x.example/?who={{email}}&amp;t=1">', 'html', { email: 'a&b@x.example' })).toBe(
      '<a href="https://x.example/?who=a%26b%40x.example&amp;t=1">',
    )
  })

  it.each([
    ['https://x.example/?a=1&b=2', 'https://x.example/?a=1&amp;b=2'],
    ['mailto:leave@x.example?subject=unsubscribe%20me', 'mailto:leave@x.example?subject=unsubscribe%20me'],
    ['javascript:alert(1)', ''],
    ['"><script>', ''],
  ])('that are a whole address must be one to link to: %s', (unsubscribe, href) => {
    expect(mergeFields('<a href="{{unsubscribe}}">', 'html', { unsubscribe })).toBe(`<a href="${href}">`)
  })

  it('never start a new line in a header', () => {
    expect(mergeFields('For {{name}}\r\nand\nyou', 'header', { name: 'Ann\r\nBcc: all@harbour.example\u2028x' })).toBe(
      'For Ann Bcc: all@harbour.example x and you',
    )
  })

  it('in text lose what cannot be shown', () => {
    expect(mergeFields('{{name}}', 'text', { name: 'A\u0000n\u202En\uD800' })).toBe('Ann\uFFFD')
  })

  it('of any text that is literal there are none, and the text comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '|', 'a', ' ', '\n'), maxLength: 30 }), text => {
        expect(findMergeFields(literal(text)).fields).toEqual([])
        expect(mergeFields(literal(text), 'text', { a: 'filled in' })).toBe(text)
      }),
    )
  })

  it('compiled once fill in for everybody alike', () => {
    const greet = compileMerge('Dear {{name|friend}}', 'text')
    expect([{ name: 'Ann' }, {}, { name: 'Bo' }].map(reader => greet(reader))).toEqual(['Dear Ann', 'Dear friend', 'Dear Bo'])
  })
})
