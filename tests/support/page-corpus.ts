import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** What a page of the corpus holds, as a reader would tell it; null where nobody could say. */
export interface ExpectedPage {
  readonly url: string
  readonly title: string
  readonly byline: string
  readonly siteName: string | null
  readonly excerpt: string | null
  readonly publishedAt: string | null
  readonly image: string | null
  readonly language: string
  readonly canonicalUrl: string | null
  readonly text: string
  readonly charset?: string
}

export interface CorpusPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly html: string
  readonly expected: ExpectedPage
}

/** Pages of our own writing in the shapes of real sites, each with what it holds, in the order of their names. */
export function pageCorpus(): readonly CorpusPage[] {
  const folder = join(root, 'tests/fixtures/pages/articles')
  return readdirSync(folder)
    .filter(file => file.endsWith('.html'))
    .toSorted()
    .map(file => {
      const bytes = readFileSync(join(folder, file))
      const expected = JSON.parse(readFileSync(join(folder, file.replace(/html$/, 'json')), 'utf8')) as ExpectedPage
      return { name: file.replace(/\.html$/, ''), bytes, html: new TextDecoder(expected.charset ?? 'utf-8').decode(bytes), expected }
    })
}

/** Every second page was looked at while the reading was tuned; the others only when it was done. */
export function halves(corpus: readonly CorpusPage[]): Readonly<Record<'tuning' | 'held back', readonly CorpusPage[]>> {
  return { tuning: corpus.filter((_page, at) => at % 2 === 0), 'held back': corpus.filter((_page, at) => at % 2 === 1) }
}
