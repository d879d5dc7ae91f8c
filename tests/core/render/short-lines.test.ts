import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortLines } from '../../../src/core/render/short-lines.ts'

const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<td>',
    '</td>',
    '&amp;',
    '{{name|dear friend}}',
    '<!-- a comment -->',
    '<a href="https://a.example/?q=1 2">',
    '</a>',
  ),
  fc.lorem({ maxCount: 60 }),
  fc.constant('港は今朝から再び開いています'.repeat(20)),
  fc.constant('🐟'.repeat(90)),
)
const pages = fc.array(piece, { maxLength: 60 }).map(parts => parts.join(''))

/** What a reader sees of it: breaks are spaces or nothing. */
const read = (html: string): string =>
  html
    .replaceAll('<!--\n-->', '')
    .replaceAll('\n', ' ')
    .replace(/> (?=<)/g, '>')

describe('long lines', () => {
  it('are broken below 998 bytes, and read as before', () => {
    fc.assert(
      fc.property(pages, html => {
        const broken = shortLines(html)
        expect(broken.split('\n').filter(line => Buffer.byteLength(line) > 998)).toEqual([])
        expect(read(broken)).toBe(read(html))
      }),
      { numRuns: 300 },
    )
  })

  it('are never broken in a value, a merge field, an entity or a character', () => {
    fc.assert(
      fc.property(pages, html => {
        const broken = shortLines(html)
        expect(broken).not.toMatch(/="[^"]*\n[^"]*"|\{\{[^}]*\n|&\w*(?:\n|<!--)/)
        expect(broken.isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are left alone when they are short', () => {
    expect(shortLines('<p>a b</p>\n<p>c</p>')).toBe('<p>a b</p>\n<p>c</p>')
  })
})
