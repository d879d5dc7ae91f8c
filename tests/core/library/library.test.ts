import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import type { ArticleIndex } from '../../../src/core/library/article-index.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival, article } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const storm = arrival('storm', { title: 'Storm closes the harbour', url: 'https://harbour-weekly.example/storm' })
const reopens = arrival('reopens', { title: 'Harbour reopens', url: 'https://harbour-weekly.example/reopens' })

describe('the index', () => {
  it('is taken as it is when the files are as they were', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const library = await openTestLibrary(shelf)
    await library.keep([storm, reopens], 'Scooped')
    await library.close()
    const reads = shelf.wholeReads()
    const again = await openTestLibrary(shelf)
    expect((await again.operations['library.list']({ ...allArticles, text: 'storm' })).total).toBe(1)
    expect(shelf.wholeReads()).toBe(reads)
  })

  it('gives the same answers after it was deleted', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const library = await openTestLibrary(shelf)
    const [first] = (await library.keep([storm, reopens], 'Scooped')).kept
    shelf.digests.push({ use: { digestId: 'week-45', number: 45, sent: true }, articleIds: [first?.id ?? ''] })
    await library.index.setAllUses(shelf.digests)
    const questions = [{}, { text: 'pilots' }, { used: true }, { text: 'harb', sort: 'relevance' as const }].map(query => ({
      ...allArticles,
      ...query,
    }))
    const before = await Promise.all(questions.map(library.operations['library.list']))
    await library.close()
    for (const file of ['index.sqlite', 'index.sqlite-wal', 'index.sqlite-shm']) rmSync(join(shelf.folder, file), { force: true })
    const again = await openTestLibrary(shelf)
    expect(await Promise.all(questions.map(again.operations['library.list']))).toEqual(before)
  })

  it('takes in what changed while it was not looking', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const library = await openTestLibrary(shelf)
    const [first, second] = (await library.keep([storm, reopens], 'Scooped')).kept
    await library.close()
    await shelf.articles.changeMany([first?.id ?? '', second?.id ?? ''], (now, id) =>
      now && id === first?.id ? { ...now, title: 'Gale closes the port' } : undefined,
    )
    const again = await openTestLibrary(shelf)
    expect((await again.operations['library.list'](allArticles)).rows.map(row => row.title)).toEqual(['Gale closes the port'])
    expect((await again.operations['library.list']({ ...allArticles, text: 'gale pilots' })).total).toBe(1)
  })

  it('is made although one body cannot be read', async () => {
    const shelf = shelfIn(await temporaryFolder())
    await shelf.articles.change('202611-storm', () => article('202611-storm', { title: 'Storm closes the harbour' }))
    mkdirSync(join(shelf.folder, 'bodies', 'rm', '202611-storm.html'), { recursive: true })
    const library = await openTestLibrary(shelf)
    expect((await library.operations['library.list']({ ...allArticles, text: 'storm' })).total).toBe(1)
  })

  it('is made good when it missed a step', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const library = await openTestLibrary(shelf, index => failingOnce(index, 'put', new Error('database or disk is full')))
    expect((await library.keep([storm], 'Scooped')).kept).toHaveLength(1)
    expect((await library.operations['library.list']({ ...allArticles, text: 'pilots' })).total).toBe(1)
  })

  it('is made anew when it is found damaged', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const damaged = new Problem('library-broken', 'The search index is damaged.', 'Open the library again.')
    const library = await openTestLibrary(shelf, index => failingOnce(index, 'search', damaged))
    await library.keep([storm], 'Scooped')
    const reads = shelf.wholeReads()
    expect((await library.operations['library.list'](allArticles)).total).toBe(1)
    expect(shelf.wholeReads()).toBeGreaterThan(reads)
  })

  it('never hides that it cannot be brought up to date', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const library = await openTestLibrary(shelf, index => ({ ...index, put: () => Promise.reject(new Error('disk I/O error')) }))
    await expect(library.keep([storm], 'Scooped')).rejects.toMatchObject({ code: 'library-broken' })
    expect(await shelf.articles.all()).toHaveLength(1)
  })
})

/** The real index, but for one call of one function that fails. */
function failingOnce(index: ArticleIndex, name: 'put' | 'search', error: Error): ArticleIndex {
  let failed = false
  const failing = async () => {
    failed = true
    throw error
  }
  return {
    ...index,
    put: entries => (name === 'put' && !failed ? failing() : index.put(entries)),
    search: query => (name === 'search' && !failed ? failing() : index.search(query)),
  }
}
