import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { cleanHtml, inspectHtml } from '../../../src/core/scoop/clean-html.ts'
import { hostileFragments, mutatedHostileHtml } from '../../support/hostile-html.ts'

const page = 'https://harbour-weekly.example/news/ferry'
/** The ways in which the cleaned text might be put into a page, as linkedom parses them. */
const contexts: readonly ((html: string) => Document)[] = [
  html => parseHTML(html).document,
  html => parseHTML(`<html><body>${html}</body></html>`).document,
  html => inside('div', html),
  html => inside('svg', html),
]

function inside(tag: string, html: string): Document {
  const { document } = parseHTML(`<html><body><${tag}></${tag}></body></html>`)
  const holder = document.querySelector(tag)
  if (holder) holder.innerHTML = html
  return document
}

/** Whatever a browser could run, load or be styled by in some HTML, wherever it is put, told in words; empty when there is nothing. */
function dangers(html: string): readonly string[] {
  return contexts.flatMap(parse => dangersIn(parse(html)))
}

function dangersIn(document: Document): readonly string[] {
  return [...document.querySelectorAll('*')].flatMap(element => {
    const tag = element.localName.toLowerCase()
    const found =
      /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr|blockquote|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|img|li|ol|p|pre|ul|caption|table|tbody|td|tfoot|th|thead|tr|html|head|body|svg)$/.test(
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
  it('is tried in at least four hundred and fifty ways', () => {
    expect(new Set(hostileFragments).size).toBeGreaterThanOrEqual(450)
  })

  it.each(hostileFragments)('leaves nothing that runs: %s', payload => {
    expect(dangers(cleanHtml(payload, page))).toEqual([])
    expect(dangers(cleanHtml(`<p>Before <b>${payload}</b> after</p>`, null))).toEqual([])
  })

  it('has nothing that runs after any mutation either', () => {
    fc.assert(
      fc.property(mutatedHostileHtml, mutated => {
        expect(dangers(cleanHtml(mutated, page))).toEqual([])
      }),
      { numRuns: 2000 },
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

  it('keeps the words of a formula once', () => {
    const formula =
      '<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation encoding="application/x-tex">E=m</annotation></semantics></math>'
    expect(cleanHtml(`<p>Here ${formula} holds.</p>`, null)).toBe('<p>Here E=m holds.</p>')
  })

  it('refuses what is larger than any page', () => {
    expect(() => cleanHtml('a'.repeat(9_000_000), null)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
  })
})

describe('an inspection', () => {
  it('resolves relative links against where the text lies', () => {
    expect(inspectHtml('<a href="/pier">Pier</a>', page).html).toBe('<a href="https://harbour-weekly.example/pier" rel="noopener">Pier</a>')
  })

  it('tells the text and what was removed', () => {
    expect(inspectHtml('<p onclick="go()">Mind the <b style="color:red">gap</b></p><script>go()</script><p>Thank you</p>', null)).toEqual({
      html: '<p>Mind the <b>gap</b></p><p>Thank you</p>',
      text: 'Mind the gap\n\nThank you',
      removed: ['onclick on <p>', 'style on <b>', '<script>'],
    })
  })
})
