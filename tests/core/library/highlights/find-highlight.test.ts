import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../../../src/core/base/text.ts'
import { findHighlights, quoteAt, type TextQuote } from '../../../../src/core/library/highlights/find-highlight.ts'

const findHighlight = (text: string, quote: TextQuote) => findHighlights(text, [quote])[0] ?? null

const text =
  'The pilots guided nine boats in.\n\n“Nobody was hurt,” said the master — and the ferry sails.\nThe ferry sails again on Monday.'
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const marked = (words: string) => quoteAt(text, spanOf(words)) ?? { quote: '', before: '', after: '' }
const shown = (of: string, words: string) => {
  const span = findHighlight(of, marked(words))
  return span && of.slice(span.start, span.end)
}

describe('a highlight', () => {
  it('is its words with up to 32 characters on either side', () => {
    expect(marked('“Nobody was hurt,”')).toEqual({
      quote: '“Nobody was hurt,”',
      before: 'The pilots guided nine boats in.',
      after: 'said the master — and the ferry ',
    })
  })

  it('is none where there is no word', () => {
    expect(quoteAt(text, spanOf('—'))).toBeNull()
    expect(quoteAt(text, { start: 3, end: 4 })).toBeNull()
  })

  it.each([
    ['lines are broken elsewhere', text.replaceAll(' ', '\n\t')],
    ['no space stands between two blocks', text.replaceAll('\n', '')],
    ['quotation marks are plain', text.replaceAll(/[“”]/g, '"').replaceAll('—', '-')],
    ['soft hyphens were put in', text.replaceAll('hurt', 'hu\u00ADrt').replaceAll('master', 'mas\u200Bter')],
    ['there is more before and after', `Updated at nine. ${text} Read more.`],
  ])('is found where %s', (_what, capture) => {
    expect(oneLine(shown(capture, '“Nobody was hurt,” said the master') ?? '').replace(/[\u00AD\u200B]/g, '')).toMatch(
      /^["“]Nobody was hurt,["”] said the master$/,
    )
  })

  it('is found whether accents are part of a letter or beside it', () => {
    const span = findHighlight('Le café ferme.'.normalize('NFD'), { quote: 'café', before: '', after: '' })
    expect(span).toEqual({ start: 3, end: 8 })
  })

  it('is the one of two places that has the same words around it', () => {
    const second = { start: text.lastIndexOf('ferry sails'), end: text.lastIndexOf('ferry sails') + 11 }
    expect(findHighlight(text, quoteAt(text, second) ?? marked('x'))).toEqual(second)
    expect(findHighlight(text, marked('ferry sails'))).toEqual(spanOf('ferry sails'))
  })

  it('is not found where its words are gone', () => {
    expect(findHighlights('Something else entirely.', [marked('nine boats'), { quote: '  ', before: '', after: '' }])).toEqual([null, null])
  })

  it('is found again wherever it was made, however often white space changes', () => {
    const words = fc.array(fc.constantFrom('tide', 'ferry', 'boats', 'the', 'é', '“so”', '東京', '👩‍🔬', '—', '½', 'ﬁ'), {
      minLength: 3,
      maxLength: 60,
    })
    const space = fc.constantFrom(' ', '\n', '\u00A0', ' \n\t ', '\u00AD ')
    fc.assert(
      fc.property(words, fc.array(space, { minLength: 60, maxLength: 60 }), fc.nat(), fc.nat(), (all, spaces, one, other) => {
        const [from, to] = [one % all.length, other % all.length].toSorted((a, b) => a - b) as [number, number]
        const place = (of: readonly string[], sep: (at: number) => string) => {
          const before = of
            .slice(0, from)
            .map((word, at) => word + sep(at))
            .join('')
          const quote = of.slice(from, to + 1).join(sep(from))
          return {
            whole: before + quote + sep(to) + of.slice(to + 1).join(sep(to)),
            span: { start: before.length, end: before.length + quote.length },
          }
        }
        const first = place(all, () => ' ')
        const again = place(all, at => spaces[at] ?? ' ')
        const quote = quoteAt(first.whole, first.span)
        if (quote === null) return
        const found = findHighlight(again.whole, quote)
        // Where words repeat, another place may look the same for as far as the context goes: then its words are the same.
        expect(found).not.toBeNull()
        const there = again.whole.slice(found?.start, found?.end).replace(/[\s\u00AD]/g, '')
        expect(there).toBe(quote.quote.replace(/[\s\u00AD]/g, ''))
        const unique = first.whole.split(quote.quote).length === 2
        if (unique && all.join('').split(all.slice(from, to + 1).join('')).length === 2) expect(found).toEqual(again.span)
      }),
      { numRuns: 500 },
    )
  })

  it('is looked for in any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string(), (whole, quote, context) => {
        const span = findHighlight(whole, { quote, before: context, after: context })
        if (span) expect(span.end > span.start && span.end <= whole.length).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is looked for in a long text of one word in no time worth telling', () => {
    const long = 'tide '.repeat(60_000)
    expect(findHighlight(long, { quote: 'tide', before: 'tide '.repeat(6), after: 'tide '.repeat(6) })).not.toBeNull()
  })
})
