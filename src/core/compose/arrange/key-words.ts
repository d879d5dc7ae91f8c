import type { Article } from '../../library/article.ts'
import { stopWords } from './stop-words.ts'

/** The words an article is about, by stem, each as it was written; words of the title weigh most. */
export interface KeyWords {
  readonly title: ReadonlyMap<string, string>
  readonly opening: ReadonlyMap<string, string>
}

/** How much of an excerpt tells what it is about. */
const openingLength = 400

/** The words that may name a group of articles. Simple on purpose: stems by plural endings, stop words of English only. */
export function keyWordsOf({ title, excerpt }: Pick<Article, 'title' | 'excerpt'>): KeyWords {
  return { title: stems(title), opening: stems(excerpt.slice(0, openingLength)) }
}

function stems(text: string): ReadonlyMap<string, string> {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  return new Map(
    words.flatMap(word => {
      const plain = word.replace(/[’']s?$/u, '')
      const stem = stemOf(plain.toLowerCase())
      return plain.length < 3 || stopWords.has(plain.toLowerCase()) || stopWords.has(stem) ? [] : [[stem, plain] as const]
    }),
  )
}

function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}
