import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/core/compose/block.ts'
import { mergeFields } from '../../../src/core/render/merge-fields.ts'
import { textPart } from '../../../src/core/render/text-part/text-part.ts'
import { widthOf, wrap } from '../../../src/core/render/text-part/wrap.ts'
import { block, digest, section, story } from '../../support/digests.ts'
import { randomDigests } from '../../support/random-digests.ts'

const textOf = (...blocks: Block[]): string => textPart(digest([section('all', blocks)]))

describe('the text part', () => {
  it('is written from the blocks, as one would write it', () => {
    const paper = digest([
      section('top', [block('masthead', { title: 'The Harbour Weekly', tagline: 'News of the quay', showDate: false }), block('contents')]),
      section('news', [story({ layout: 'lead', insight: 'Look at the *new* [moorings](https://harbour.example/moorings).' })], {
        title: 'News',
      }),
      section('end', [block('footer', { markdown: 'You asked for it.' })]),
    ])
    expect(textPart(paper)).toBe(`THE HARBOUR WEEKLY
==================
News of the quay


In this issue
-------------
* Harbour reopens after the storm


NEWS
====


Harbour reopens after the storm
-------------------------------
Harbour Gazette · Ada Lund · November 4, 2026 · Scooped by Mette Holm

Boats are back at the quay.

Mette Holm’s view:

  Look at the new moorings [1].

  [1] https://harbour.example/moorings

https://harbour.example/news/reopens


------------------------------------------------------------------------

You asked for it.

{{sender}}

Unsubscribe:
{{unsubscribe}}
`)
  })

  it('keeps lists and quotes in shape', () => {
    const markdown = '- High water 06:12\n- Low water\n  1. by the quay\n  2. at the mill\n\n> The sea keeps its own diary.'
    expect(textOf(block('text', { markdown }))).toBe(
      '* High water 06:12\n* Low water\n  1. by the quay\n  2. at the mill\n\n> The sea keeps its own diary.\n',
    )
  })

  it('sets a list off from the words above it', () => {
    expect(textOf(block('text', { markdown: 'Boats:\n- Marie\n- Oystercatcher' }))).toBe('Boats:\n\n* Marie\n* Oystercatcher\n')
  })

  it('quotes what is a quote', () => {
    expect(textOf(story({ layout: 'quote', blurb: 'We were here first, and we will be here last.', insight: '' }))).toContain(
      '\n\n> We were here first, and we will be here last.\n\n',
    )
  })

  it('leaves no hole where a part is cut', () => {
    const skippers = { who: 'tagged' as const, tag: 'skipper', carried: true }
    const text = textOf(
      block('text', { id: 'a', markdown: 'One' }),
      block('text', { id: 'b', markdown: 'Two', showTo: skippers }),
      block('text', { id: 'c', markdown: 'Three' }),
    )
    expect(mergeFields(text, 'text', {})).toBe('One\n\n\nThree\n')
    expect(mergeFields(text, 'text', {}, { tags: ['skipper'], web: false })).toBe('One\n\n\nTwo\n\n\nThree\n')
  })

  it('shows a bare address once', () => {
    expect(textOf(block('text', { markdown: 'See https://harbour.example/tides for more.' }))).toBe(
      'See https://harbour.example/tides for more.\n',
    )
  })

  it('gives every address a line of its own', () => {
    const url = `https://harbour.example/${'long-'.repeat(30)}`
    expect(
      textOf(block('button', { label: 'See the tides', url }))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['See the tides:', url])
  })

  it('wraps a label of 72 letters, so that its colon finds room', () => {
    const label = `${'quayside '.repeat(7)}harbours!`
    expect([
      label.length,
      textOf(block('button', { label, url: 'https://harbour.example/' }))
        .split('\n')
        .slice(0, 2),
    ]).toEqual([72, [label.slice(0, 62), 'harbours!:']])
  })

  it('has no line over 72 columns but for addresses, whatever is in the digest', () => {
    fc.assert(
      fc.property(randomDigests, paper => {
        const long = textPart(paper)
          .split('\n')
          .filter(line => widthOf(line) > 72 && !/https?:|mailto:|\{\{/i.test(line))
        expect(long).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('has no control characters and no bare carriage return', () => {
    fc.assert(
      fc.property(randomDigests, paper => {
        expect(textPart(paper)).not.toMatch(/(?!\n)\p{Cc}/u)
      }),
      { numRuns: 100 },
    )
  })
})

describe('wrapping', () => {
  it('cuts only words that fit no line', () => {
    expect(
      wrap(`See ${'a'.repeat(80)} there`)
        .split('\n')
        .map(widthOf),
    ).toEqual([3, 72, 14])
  })

  it('does not break a merge field at a space in it', () => {
    const text = `${'gull '.repeat(13)}{{first name|dear friend}} and more`
    expect(wrap(text)).toContain('{{first name|dear friend}}')
  })

  it('counts what people see as one character, two columns wide', () => {
    expect(wrap('🐟'.repeat(36))).not.toContain('\n')
    expect(wrap('🐟'.repeat(37)).split('\n').map(widthOf)).toEqual([72, 2])
  })

  it('counts no column for what only joins or accents', () => {
    expect(widthOf('e\u0301a\u200db')).toBe(3)
  })

  it('breaks Chinese and Japanese between characters, and begins no line with what closes a sentence', () => {
    const lines = wrap('港は今朝から再び開いています。'.repeat(6)).split('\n')
    expect(lines.map(widthOf).every(columns => columns <= 72)).toBe(true)
    expect(lines.slice(0, -1).every(line => widthOf(line) >= 68)).toBe(true)
    expect(lines.filter(line => line.startsWith('。'))).toEqual([])
  })

  it('keeps words of other scripts whole among them', () => {
    expect(wrap(`${'港'.repeat(33)}Saltmere港`)).toBe(`${'港'.repeat(33)}\nSaltmere港`)
  })
})
