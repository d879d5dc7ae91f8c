import { wordsOf } from '../../base/spelt-words.ts'
import type { Digest } from '../../compose/digest.ts'
import type { CheckPorts } from '../check-ports.ts'
import { idOfWord } from './own-words.ts'
import { namesIn, type Prose, proseOf } from './prose-of.ts'
import type { Misspelling } from './spelling.ts'

/** A word of a digest that is in no dictionary of its language, and the text it stands in. */
export interface Misspelt extends Misspelling {
  readonly prose: Prose
  /** BCP 47. */
  readonly language: string
}

// With so many unknown words, a text is in another language than it says, or in none.
const unknownAtMost = 1 / 3
// Of fewer words a share says nothing.
const sharedFrom = 12

type SpellingPorts = Pick<CheckPorts, 'spelling' | 'guessLanguage' | 'titleWords' | 'ownWords'>

/**
 * The words of a digest that nobody knows: no dictionary of the language that they are in, no name, no title of a saved article, not
 * the curator. Each once in a text. A text is in the digest's language unless its words say clearly that it is in another.
 */
export async function findMisspelt(ports: SpellingPorts, digest: Digest): Promise<readonly Misspelt[]> {
  const texts = proseOf(digest).map(prose => ({ prose, words: wordsOf(prose.text), language: languageOf(ports, digest, prose) }))
  const right = new Set([...(await ports.ownWords.all()).map(({ id }) => id), ...namesOf(digest, texts)])
  const isUnsure = (word: string): boolean => !right.has(idOfWord(word)) && !right.has(withoutPossessive(idOfWord(word)))
  const byLanguage = Map.groupBy(texts, ({ language }) => language)
  const found: Misspelt[] = []
  for (const [language, some] of byLanguage) {
    const asked = new Set(some.flatMap(({ words }) => words.map(({ word }) => word)).filter(isUnsure))
    const answer = (await ports.spelling.misspelt(language, [...asked])) ?? []
    if (asked.size >= sharedFrom && answer.length > asked.size * unknownAtMost) continue
    const misspelt = new Map(answer.map(each => [each.word, each]))
    for (const { prose, words } of some)
      for (const word of new Set(words.map(each => each.word))) {
        const misspelling = misspelt.get(word)
        if (misspelling) found.push({ ...misspelling, prose, language })
      }
  }
  const inTitles = new Set((await ports.titleWords([...new Set(found.map(({ word }) => word))])).map(idOfWord))
  return found.filter(({ word }) => !inTitles.has(idOfWord(word)))
}

function languageOf({ guessLanguage }: SpellingPorts, { language }: Digest, { text }: Prose): string {
  const guessed = guessLanguage(text)
  return guessed === null || mainPart(guessed) === mainPart(language) ? language : guessed
}

const mainPart = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

interface Text {
  readonly words: ReturnType<typeof wordsOf>
  readonly language: string
}

/** Names by where they stand, and by how they are written; in German every noun has a capital, and it says nothing. */
function namesOf(digest: Digest, texts: readonly Text[]): readonly string[] {
  const written = texts.flatMap(({ words, language }) => (mainPart(language) === 'de' ? [] : words.filter(({ isName }) => isName)))
  const told = namesIn(digest).flatMap(name => wordsOf(name))
  return [...written, ...told].flatMap(({ word }) => {
    const id = idOfWord(word)
    return [id, withoutPossessive(id), ...id.split('-')]
  })
}

const withoutPossessive = (word: string): string => word.replace(/'s$/, '')
