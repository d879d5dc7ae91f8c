import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../../src/core/base/text.ts'
import { quoteIsOpen, sentencesOf } from '../../../../src/core/compose/shorten/sentences.ts'
import { shortenText } from '../../../../src/core/compose/shorten/shorten-text.ts'

const story =
  'The harbour reopened on Friday after the storm. It had been closed for nine days. Boats came back to the harbour on the morning tide, ' +
  'and the fish market sold out by ten. “We lost two boats. We will build them again,” said Dr. Lund of the harbour trust. ' +
  'Soup was served. The harbour trust will pay for new moorings, and boats that were damaged in the storm are mended free of charge until spring.'

const short = (words: number | null, text = story, language = 'en') => shortenText(text, { words, language })

describe('a text that is shortened', () => {
  it('is told by the sentence that stands best for it', () => {
    expect(short(null)).toBe('The harbour reopened on Friday after the storm.')
  })

  it.each([10, 25, 50, 80])('has whole sentences in their order within %i words', words => {
    const excerpt = short(words)
    expect(countWords(excerpt)).toBeLessThanOrEqual(words)
    const sentences = sentencesOf(story, 'en')
    const places = sentencesOf(excerpt, 'en').map(sentence => sentences.indexOf(sentence))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is not cut inside a sentence', () => {
    expect(short(3)).toMatch(/^Soup was served\.$/)
    const one = 'A single sentence that goes on about the harbour and the boats for longer than anybody asked'
    expect(short(5, one)).toBe(one)
  })

  it('says nothing twice', () => {
    const twice =
      'The ferry sails on Sunday from the old pier. On Sunday the ferry sails from the old pier. Tickets cost four crowns at the kiosk.'
    expect(short(30, twice)).toBe('The ferry sails on Sunday from the old pier. Tickets cost four crowns at the kiosk.')
  })

  it('is shortened in scripts without spaces, and is empty where nothing is', () => {
    expect(short(12, '港口今天重新开放了。渡轮照常行驶到岛上。海鸥也回来了。', 'zh')).not.toBe('')
    expect([short(25, ''), short(null, ' \n ')]).toEqual(['', ''])
    expect(short(25, 'One.', 'no such language')).toBe('One.')
  })

  it('never opens a quote that it does not close, whatever the text', () => {
    const piece = fc.constantFrom(
      '“We sail. ',
      'They said no.” ',
      '"Yes. ',
      'It rains." ',
      'The harbour is open. ',
      '„Nein. ',
      'Doch.“ ',
      '(See below. ',
      'Here.) ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 3, max: 40 }), (pieces, words) => {
        const text = pieces.join('')
        const sentences = sentencesOf(text, 'en')
        const excerpt = short(words, text)
        // A text that leaves a quote open all along has no sentence that does not.
        if (!sentences.some(quoteIsOpen)) expect(quoteIsOpen(excerpt)).toBe(false)
      }),
    )
  })
})

describe('the sentences of a text', () => {
  it('do not end at abbreviations and initials, or inside a quote', () => {
    expect(sentencesOf('Dr. Lund met J. Smith. “We lost two boats. We will build them,” she said. It rained.', 'en')).toEqual([
      'Dr. Lund met J. Smith.',
      '“We lost two boats. We will build them,” she said.',
      'It rained.',
    ])
  })

  it('add up to the text', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 12 }), text => {
        expect(sentencesOf(text, null).join(' ')).toBe(text.replaceAll(/\s+/g, ' ').trim())
      }),
    )
  })
})
