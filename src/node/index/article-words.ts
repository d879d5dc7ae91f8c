import type { Article } from '../../core/library/article.ts'
import { wordsIn } from '../../core/base/words.ts'
import { wordsOf } from './article-entry.ts'
import type { IndexParts } from './index-parts.ts'
import { signatureOf, titleMark } from './signature.ts'
import { decodeSequence, encodeSequence, fields } from './word-sequence.ts'
import { weighWords } from './word-weights.ts'

/** Keeps the words of each article: their order, their postings and the text's signature. */
export interface ArticleWords {
  put(n: number, article: Article, bodyText: string): void
  remove(n: number): void
}

const none: ReadonlyMap<string, number> = new Map()

/** The words of an index's articles; only postings that change are staged. */
export function articleWords({
  database,
  terms,
  postings,
  texts,
}: Pick<IndexParts, 'database' | 'terms' | 'postings' | 'texts'>): ArticleWords {
  const storedText = database.prepare('SELECT words FROM texts WHERE n = ?')
  const putSignature = database.prepare('INSERT OR REPLACE INTO signatures (n, title, text) VALUES (?, ?, ?)')
  const dropSignature = database.prepare('DELETE FROM signatures WHERE n = ?')

  function weightsOf(n: number): ReadonlyMap<string, number> {
    // Not `texts`: a change to one article is no reason to hold the words of all.
    const sequence = storedText.get(n)?.['words']
    if (!(sequence instanceof Uint8Array)) return none
    const numbers = decodeSequence(sequence)
    const words = terms.wordsOf([...new Set(numbers.flat())])
    return weighWords(numbers.map(field => field.map(term => words.get(term) ?? '')))
  }
  function stage(n: number, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
    for (const [word, weight] of after) if (before.get(word) !== weight) postings.stage(terms.numberOf(word), n, weight)
    for (const word of before.keys()) if (!after.has(word)) postings.stage(terms.numberOf(word), n, 0)
  }
  return {
    put(n, article, bodyText) {
      const found = { ...wordsOf(article), body: wordsIn(bodyText) }
      const words = fields.map(field => found[field])
      stage(n, weightsOf(n), weighWords(words))
      const numbers = words.map(field => field.map(terms.numberOf))
      texts.put(n, encodeSequence(numbers))
      const text = numbers[fields.indexOf(found.body.length > 0 ? 'body' : 'excerpt')] ?? []
      putSignature.run(n, titleMark(found.title), signatureOf(text))
    },
    remove(n) {
      stage(n, weightsOf(n), none)
      texts.remove(n)
      dropSignature.run(n)
    },
  }
}
