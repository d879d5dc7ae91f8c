import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UndoLog } from '../../../src/core/base/undo-log.ts'
import type { Article } from '../../../src/core/library/article.ts'
import type { ArticleQuery } from '../../../src/core/library/article-index.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import type { Shelf, TestLibrary } from '../../support/open-test-library.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const words = ['harbour', 'storm', 'Café', 'ferry', 'quay', 'herring', '漁港']
const tags = ['Weather', 'weather', 'Fish', 'Ferry']

const word = fc.constantFrom(...words)
const someTags = fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 })
/** Which of the articles there are now; taken modulo their number. */
const which = fc.nat(20)

type Step = (library: TestLibrary, ids: readonly string[], undo: Undo) => Promise<void>

interface Undo {
  last: string | null
}

const scoop = fc.record({
  slug: fc.nat(12),
  title: fc.array(word, { minLength: 1, maxLength: 3 }),
  body: word,
  tags: someTags,
  starred: fc.boolean(),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  scoop.map(({ slug, title, body, tags, starred }): Step => async (library, _ids, undo) => {
    const outcome = await library.keep([arrival(`story-${slug}`, { title: title.join(' '), tags, starred }, `<p>${body}</p>`)], 'Scooped')
    undo.last = outcome.undoable?.undo ?? null
  }),
  fc.tuple(which, word, someTags).map(([at, title, tags]): Step => async (library, ids, undo) => {
    const id = ids[at % ids.length]
    if (id === undefined) return
    undo.last = (await library.operations['library.edit']({ id, edits: { title, tags } })).undoable?.undo ?? null
  }),
  fc.tuple(which, someTags, fc.boolean()).map(([at, addTags, starred]): Step => async (library, ids, undo) => {
    undo.last =
      (await library.operations['library.editMany']({ ids: ids.slice(0, at), edits: { addTags, starred } })).undoable?.undo ?? null
  }),
  which.map((at): Step => async (library, ids, undo) => {
    undo.last = (await library.operations['library.remove'](ids.slice(at, at + 2))).undoable?.undo ?? null
  }),
  fc.constant<Step>(async (library, _ids, undo) => {
    await takeBack(library.undo, undo)
  }),
)

async function takeBack(log: UndoLog, undo: Undo): Promise<void> {
  if (undo.last !== null) await log.undo(undo.last)
  undo.last = null
}

const questions: readonly Partial<ArticleQuery>[] = [
  {},
  { starred: true },
  ...tags.map(tag => ({ tag })),
  ...words.map(text => ({ text })),
  ...words.map(text => ({ text: `-${text}` })),
  { text: 'storm harb', tag: 'FISH' },
]

/** The same question answered the slow way: by reading every article and its saved body. */
async function truth(shelf: Shelf, query: Partial<ArticleQuery>): Promise<readonly string[]> {
  const all = await shelf.articles.all()
  const texts = new Map(await Promise.all(all.map(async ({ id }) => [id, await shelf.bodies.read(id)] as const)))
  const meant = all.filter(article =>
    means(
      query,
      article,
      plain([article.title, article.tags.join(' '), article.excerpt, article.siteName, texts.get(article.id)].join(' ')),
    ),
  )
  return meant.map(({ id }) => id).toSorted()
}

function means({ text = '', tag, starred }: Partial<ArticleQuery>, article: Article, words: string): boolean {
  if (starred !== undefined && article.starred !== starred) return false
  if (tag && !article.tags.some(own => own.toLowerCase() === tag.toLowerCase())) return false
  return text
    .split(' ')
    .filter(term => term !== '')
    .every(term => (term.startsWith('-') ? !words.includes(plain(term.slice(1))) : words.includes(plain(term))))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

async function expectTruth(shelf: Shelf, library: TestLibrary): Promise<void> {
  for (const question of questions) {
    const { total, rows } = await library.operations['library.list']({ ...allArticles, ...question })
    const expected = await truth(shelf, question)
    expect([total, rows.map(row => row.id).toSorted()]).toEqual([expected.length, expected])
  }
  const { total, starred } = await library.operations['library.facets'](undefined)
  expect([total, starred]).toEqual([(await truth(shelf, {})).length, (await truth(shelf, { starred: true })).length])
}

describe('the index', () => {
  it('tells the truth after any edits and undos, and after it was deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const shelf = shelfIn(await temporaryFolder())
        const library = await openTestLibrary(shelf)
        const undo: Undo = { last: null }
        for (const take of steps)
          await take(
            library,
            (await shelf.articles.all()).map(({ id }) => id),
            undo,
          )
        await expectTruth(shelf, library)
        await library.close()
        rmSync(join(shelf.folder, 'index.sqlite'))
        await expectTruth(shelf, await openTestLibrary(shelf))
      }),
      { numRuns: 40 },
    )
  })
})
