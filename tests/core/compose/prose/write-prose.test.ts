import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainProse } from '../../../../src/core/compose/prose/plain-prose.ts'
import { readProse } from '../../../../src/core/compose/prose/read-prose.ts'
import { writeProse } from '../../../../src/core/compose/prose/write-prose.ts'

const pieces = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '](https://a.example/x)',
  '[[Write here]]',
  '{{name|friend}}',
  '{{first_name}}',
  '# ',
  '## ',
  '> ',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '---',
  '===',
  '\n',
  '\n',
  '\n\n',
  '\n  ',
  '   ',
  ' ',
  ' ',
  '\t',
  '\u00A0',
  '&nbsp;',
  'a',
  'b',
  'word',
  'Soup, at noon.',
  'é',
  '日本',
  '1',
  '.',
  '+',
  '!',
  '"',
  '“q”',
  '\\',
  String.raw`\*`,
  '&amp;',
  '<b>',
  'https://x.example/a_b?c=1',
  '<https://y.example>',
  'me@x.example',
  '[t](https://x.example "tip")',
  '[n](https://x.example/{{a b}})',
]
const markdowns = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

describe('prose written as Markdown', () => {
  it('reads back as what it was, whatever it is', () => {
    fc.assert(
      fc.property(markdowns, text => {
        const shown = plainProse(readProse(text))
        expect(plainProse(readProse(writeProse(shown, '')))).toEqual(shown)
      }),
      { numRuns: 1_500 },
    )
  })

  it('is the same text when nothing was changed', () => {
    fc.assert(
      fc.property(markdowns, text => {
        const shown = readProse(text)
        expect(plainProse(readProse(writeProse(shown, text)))).toEqual(plainProse(shown))
      }),
    )
    const letter = 'Dear  *reader*,\n\n* one\n* two\n\n1) three\n\nA __bold__ word & [[a place]], {{first_name|you}}.'
    expect(writeProse(readProse(letter), letter)).toBe(letter)
  })

  it('leaves the lines letter for letter that an edit is not about', () => {
    const before = 'A __bold__ word\n\n* one\n* two\n\nThe end'
    const [bold, list] = readProse(before)
    const edited = [bold, list, { type: 'paragraph', content: [{ type: 'text', text: 'Not yet' }] }] as ReturnType<typeof readProse>
    expect(writeProse(edited, before)).toBe('A __bold__ word\n\n* one\n* two\n\nNot yet')
  })

  it.each([
    ['two * three', 'two * three'],
    ['a_b and _c_', String.raw`a_b and \_c\_`],
    ['1. no list', String.raw`1\. no list`],
    ['- no list', String.raw`\- no list`],
    ['# no heading', String.raw`\# no heading`],
    ['[[Write a welcome]] [or not]', '[[Write a welcome]] [or not]'],
    ['{{first_name|dear *friend*}}', '{{first_name|dear *friend*}}'],
    ['Fish & chips &amp; peas', String.raw`Fish & chips \&amp; peas`],
  ])('escapes no more than it must: %s', (text, written) => {
    const said = { type: 'paragraph', content: [{ type: 'text', text }] } as const
    const out = writeProse([said], '')
    if (text.includes('*friend*')) expect(readProse(out)).toEqual([said])
    else expect(out).toBe(written)
  })

  it('leaves out what nobody sees: paragraphs without words, spaces that are set off', () => {
    const blocks = [
      { type: 'paragraph' },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Soup ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'at noon ' },
        ],
      },
      { type: 'paragraph' },
    ]
    expect(writeProse(blocks as ReturnType<typeof readProse>, '')).toBe('**Soup** at noon')
  })
})
