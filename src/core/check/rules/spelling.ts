import { shorten } from '../../base/text.ts'
import type { Block } from '../../compose/block.ts'
import type { Fault, Fix } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { nameOf } from '../../compose/name-of.ts'
import type { Misspelt } from '../spelling/find-misspelt.ts'

// More are no help, and the first is mostly the one.
const suggestedAtMost = 3

/** Words that nobody knows, each once in a block. */
export function spellingFaults({ blocks, misspelt }: CheckMatter): readonly Fault[] {
  return misspelt.map(({ prose, word, suggestions, language }): Fault => {
    const block = blocks.find(({ id }) => id === prose.blockId)
    const [first] = suggestions
    return {
      rule: 'misspelt-word',
      level: 'hint',
      blockId: prose.blockId,
      of: word,
      word,
      what: `“${shorten(word, 40)}” in ${placeOf(prose, block)} is not in the ${languageName(language)} dictionary.`,
      remedy:
        first === undefined ? 'Correct it, or add it to your words.' : `Did you mean ${listed(suggestions.slice(0, suggestedAtMost))}?`,
      // The title of a section is edited by hand.
      fix: first === undefined || prose.field === null ? null : fixOf({ ...prose, field: prose.field }, word, first),
    }
  })
}

function placeOf({ field }: Misspelt['prose'], block: Block | undefined): string {
  if (block) return `“${shorten(nameOf(block), 50)}”`
  return field === null ? 'the title of a section' : `the ${field}`
}

function fixOf({ blockId, field }: { readonly blockId: string | null; readonly field: string }, word: string, instead: string): Fix {
  return {
    label: `Write “${shorten(instead, 40)}”`,
    edit: { do: 'replace', what: 'word', blockId, field, from: word, to: instead },
    isGuess: true,
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageName(language: string): string {
  try {
    return names.of(language) ?? language
  } catch {
    return language
  }
}
