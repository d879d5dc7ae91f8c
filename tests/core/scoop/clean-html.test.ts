import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { cleanHtml, inspectHtml } from '../../../src/core/scoop/clean-html.ts'
import { fixture } from '../../support/fixture.ts'

const page = 'https://harbour-weekly.example/news/ferry'
const payloads = fixture('pages/hostile-fragments.txt')
  .split('\n')
  .filter(line => line !== '')

/** Whatever a browser could run, load or be styled by in some HTML, told in words; empty when there is nothing. */
function dangers(html: string): readonly string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return [...document.querySelectorAll('body *')].flatMap(element => {
    const tag = element.localName
    const found =
      /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr|blockquote|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|img|li|ol|p|pre|ul|caption|table|tbody|td|tfoot|th|thead|tr)$/.test(
        tag,
      )
        ? []
        : [`<${tag}>`]
    for (const { name, value } of element.attributes) {
      const address = name === 'href' || name === 'src'
      const harmless = address
        ? /^(?:https?:\/\/|mailto:|images\/)/.test(value)
        : /^(?:lang|dir|title|rel|alt|width|height|start|colspan|rowspan|datetime)$/.test(name)
      if (!harmless) found.push(`${name}=${value}`)
    }
    return found
  })
}

describe('hostile HTML', () => {
  it('is tried in at least three hundred ways', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(300)
  })

  it.each(payloads)('leaves nothing that runs: %s', payload => {
    expect(dangers(cleanHtml(payload, page))).toEqual([])
    expect(dangers(cleanHtml(`<p>Before <b>${payload}</b> after</p>`, null))).toEqual([])
  })

  it('has nothing that runs after any mutation either', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '<svg>',
      '<math>',
      '<style>',
      '<title>',
      '<noscript>',
      '<!--',
      '-->',
      '<p>',
      '</p>',
      'javascript:alert(1)',
      ' onload=x',
      '\u0000',
      '&#x6a;',
    )
    fc.assert(
      fc.property(fc.constantFrom(...payloads), fc.array(fc.tuple(fc.nat(200), piece), { maxLength: 6 }), (payload, cuts) => {
        const mutated = cuts.reduce(
          (text, [at, insert]) => text.slice(0, at % (text.length + 1)) + insert + text.slice(at % (text.length + 1)),
          payload,
        )
        expect(dangers(cleanHtml(mutated, page))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('nested twenty thousand deep is still cleaned', () => {
    expect(cleanHtml(`${'<div><b>'.repeat(20_000)}tide`, null)).toContain('tide')
  })
})

describe('cleaned HTML', () => {
  it('keeps words, lists, tables, quotations and pictures', () => {
    const html =
      '<h2>Tides</h2><p>High at <strong>six</strong>,<br />low at <em>noon</em>.</p><ul><li>Quay</li></ul><ol start="3"><li>Pier</li></ol><blockquote>Mind the step</blockquote><table><tbody><tr><td colspan="2">7</td></tr></tbody></table><img src="https://harbour-weekly.example/quay.jpg" alt="The quay" />'
    expect(cleanHtml(html, null)).toBe(html)
  })

  it('has absolute addresses, and links that give nothing away', () => {
    expect(cleanHtml('<a href="/easter?a=1&amp;b=2" target="_top">Easter</a> <img src="quay.jpg">', page)).toBe(
      '<a href="https://harbour-weekly.example/easter?a=1&amp;b=2" rel="noopener">Easter</a> <img src="https://harbour-weekly.example/news/quay.jpg" />',
    )
    expect(cleanHtml('<a href="//cdn.example/x">x</a><a href="mailto:desk@harbour-weekly.example">y</a>', page)).toBe(
      '<a href="https://cdn.example/x" rel="noopener">x</a><a href="mailto:desk@harbour-weekly.example" rel="noopener">y</a>',
    )
  })

  it('keeps the words of a link that leads nowhere', () => {
    expect(cleanHtml('<a href="ftp://old.example/list">the list</a> and <a href="/only-there">more</a>', null)).toBe(
      '<a>the list</a> and <a>more</a>',
    )
  })

  it('shows pictures that load late, and library pictures, but no counting pixels', () => {
    const file = `images/${'a1'.repeat(32)}.jpg`
    expect(
      cleanHtml(
        `<img src="data:image/gif;base64,R0" data-src="/late.jpg"><img src="${file}"><img src="/count.gif" width="1" height="1">`,
        page,
      ),
    ).toBe(`<img src="https://harbour-weekly.example/late.jpg" /><img src="${file}" />`)
  })

  it('keeps sections of a page apart', () => {
    expect(cleanHtml('<section>Pier</section><section>Quay</section><p> </p>', null)).toBe('<div>Pier</div><div>Quay</div>')
  })

  it('refuses what is larger than any page', () => {
    expect(() => cleanHtml('a'.repeat(9_000_000), null)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
  })
})

describe('an inspection', () => {
  it('tells the text and what was removed', () => {
    expect(inspectHtml('<p onclick="go()">Mind the <b style="color:red">gap</b></p><script>go()</script><p>Thank you</p>')).toEqual({
      html: '<p>Mind the <b>gap</b></p><p>Thank you</p>',
      text: 'Mind the gap\n\nThank you',
      removed: ['onclick on <p>', 'style on <b>', '<script>'],
    })
  })
})
