import { foldText } from '../../base/words.ts'
import { countWords, oneLine, shorten } from '../../base/text.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'

/**
 * Words that filters have weighed against mail for decades, as anybody may read them here. They are looked for in the subject, the
 * preheader and the words of buttons only: a story may well tell of a lottery.
 */
export const spamWords: readonly string[] = [
  '100% free',
  'act now',
  'as seen on',
  'cash bonus',
  'click here',
  'congratulations you',
  'double your',
  'earn money',
  'extra income',
  'free money',
  'get rich',
  'guaranteed',
  'limited time offer',
  'lose weight',
  'lowest price',
  'make money',
  'miracle',
  'no credit check',
  'no obligation',
  'once in a lifetime',
  'risk free',
  'risk-free',
  'this is not spam',
  'urgent',
  'viagra',
  'winner',
  'work from home',
  'you have been selected',
]

// A dozen pictures with fewer words than this look like an advertisement to a filter.
const wordsPerPicture = 15

/** What makes a mail look like spam to filters. */
export function spamFaults({ digest, blocks, page }: CheckMatter): readonly Fault[] {
  const labels = blocks.flatMap(block => ('label' in block && block.kind !== 'sponsor' ? [{ blockId: block.id, text: block.label }] : []))
  const lines = [{ blockId: null, text: digest.subject }, { blockId: null, text: digest.preheader }, ...labels]
  return [...shouting(digest.subject), ...lines.flatMap(({ blockId, text }) => wordsIn(text, blockId)), ...mostlyPictures(page)]
}

function shouting(subject: string): readonly Fault[] {
  const words = subject.match(/\p{L}{2,}/gu) ?? []
  const loud = words.filter(word => word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase())
  if (loud.length < 2 && !/[!?]{2,}|!.*!/.test(subject)) return []
  return [
    {
      rule: 'shouting',
      level: 'warn',
      what: `The subject shouts: “${shorten(oneLine(subject), 60)}”.`,
      remedy: 'Write it in ordinary letters, with one mark at its end at most.',
    },
  ]
}

function wordsIn(text: string, blockId: string | null): readonly Fault[] {
  const folded = ` ${foldText(text)
    .replace(/[^\p{L}\p{N}%-]+/gu, ' ')
    .trim()} `
  return spamWords
    .filter(words => folded.includes(` ${words} `))
    .map((words): Fault => ({
      rule: 'spam-words',
      level: 'hint',
      blockId,
      of: words,
      what: `“${words}” in “${shorten(oneLine(text), 50)}” is what spam filters look for.`,
      remedy: 'Say it in other words.',
    }))
}

function mostlyPictures({ elements }: CheckMatter['page']): readonly Fault[] {
  const pictures = elements.filter(({ tag, hidden }) => tag === 'img' && !hidden).length
  const words = countWords(elements.flatMap(({ hidden, ownText }) => (hidden ? [] : [ownText])).join(' '))
  if (pictures === 0 || words >= pictures * wordsPerPicture) return []
  return [
    {
      rule: 'mostly-pictures',
      level: 'hint',
      what: `The mail has ${pictures === 1 ? 'a picture' : `${pictures} pictures`} and ${words} words.`,
      remedy: 'Say more in words: filters and readers without pictures see nothing else.',
    },
  ]
}
