import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../../../../src/core/scoop/clean-html.ts'
import { safeHtml } from '../../../../src/core/scoop/feed/safe-html.ts'

const base = 'https://harbour-weekly.example/news/'

describe('the HTML of a feed', () => {
  it.each([
    '<p>The ferry <em>sails</em> again.</p>\n<ul><li>Monday</li><li>Friday &amp; Sunday</li></ul>',
    '<p>See <a href="https://harbour-weekly.example/fares">the fares</a>.<br />Soon.</p>',
    'Fish & chips',
    'Tea > coffee',
    '<p onclick="x()">Quay</p><script>alert(1)</script>',
    '<p><p>Quay</p>',
    '<p></p><p> </p>Quay',
    '<ul>Quay<em>side</em></ul>',
    '<a href="https://harbour-weekly.example/a"><a href="https://harbour-weekly.example/b">Quay</a></a>',
    '<a href="https://harbour-weekly.example/x/../y">Quay</a>',
  ])('is cleaned alike, the fast way and the slow: %s', html => {
    expect(safeHtml(html, base)).toBe(cleanHtml(html, base))
  })

  it('is cleaned alike, whatever it is made of', () => {
    const tags = ['p', 'em', 'b', 'li', 'ul', 'ol', 'h2', 'blockquote', 'code', 'script', 'div', 'br']
    const pieces = [
      ...tags.flatMap(tag => [`<${tag}>`, `</${tag}>`]),
      '<br />',
      '<a href="https://h.example/q?a=1">',
      '</a>',
      '&amp;',
      '&',
      '&lt;',
      '"',
      "'",
      '<',
      '>',
      ' ',
      '\n',
      '\r',
      'Quay',
      'é',
      '\u00A0',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), parts => {
        expect(safeHtml(parts.join(''), base)).toBe(cleanHtml(parts.join(''), base))
      }),
      { numRuns: 3_000 },
    )
  })

  it('is cleaned alike when it is well-formed', () => {
    const { html } = fc.letrec<{ html: string; words: string; block: string; span: string }>(tie => ({
      words: fc.constantFrom('Quay', ' ', 'Fish &amp; chips', 'a "b"', '<br />', ''),
      span: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        tie('words'),
        fc.tuple(fc.constantFrom('em', 'b', 'code', 'sup'), tie('span')).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
        tie('span').map(inner => `<a href="https://h.example/q">${inner}</a>`),
      ),
      block: fc.oneof(
        fc
          .tuple(fc.constantFrom('p', 'h2', 'h3'), fc.array(tie('span'), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
        fc.array(tie('span'), { maxLength: 3 }).map(items => `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`),
        tie('span').map(inner => `<blockquote><p>${inner}</p>\n</blockquote>`),
      ),
      html: fc.array(tie('block'), { maxLength: 4 }).map(blocks => blocks.join('\n')),
    }))
    fc.assert(
      fc.property(html, made => {
        expect(safeHtml(made, base)).toBe(cleanHtml(made, base))
      }),
      { numRuns: 2_000 },
    )
  })
})
