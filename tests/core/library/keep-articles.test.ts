import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const newLibrary = async () => openTestLibrary(shelfIn(await temporaryFolder()))
const storm = arrival('storm', { title: 'Storm closes the harbour', url: 'https://harbour-weekly.example/storm' })
const reopens = arrival('reopens', { title: 'Harbour reopens', url: 'https://harbour-weekly.example/reopens' })

describe('keeping articles', () => {
  it('keeps them with their bodies, in the shard of their month', async () => {
    const library = await newLibrary()
    const { kept, already, undoable } = await library.keep([storm, reopens], 'Scooped 2 articles')
    expect(kept.map(({ id, title }) => [id.slice(0, 7), title])).toEqual([
      ['202611-', 'Storm closes the harbour'],
      ['202611-', 'Harbour reopens'],
    ])
    expect(already).toEqual([])
    expect(undoable?.label).toBe('Scooped 2 articles')
    expect(await library.article(kept[0]?.id ?? '')).toMatchObject({ body: storm.body, usedIn: [] })
  })

  it('adds nothing the second time', async () => {
    const library = await newLibrary()
    const first = await library.keep([storm, reopens], 'Scooped 2 articles')
    const second = await library.keep([reopens, storm], 'Scooped 2 articles')
    expect(second).toEqual({ kept: [], already: first.kept.map(({ id }) => id).toReversed(), undoable: null })
  })

  it('adds what comes twice in one batch once', async () => {
    const library = await newLibrary()
    const twin = arrival('storm', { url: 'http://harbour-weekly.example/storm/?utm_source=mail' })
    const { kept, already } = await library.keep([storm, twin], 'Imported a feed')
    expect(kept).toHaveLength(1)
    expect(already).toEqual([kept[0]?.id])
  })

  it('adds what comes in two batches at the same moment once', async () => {
    const library = await newLibrary()
    const outcomes = await Promise.all([library.keep([storm], 'Scooped'), library.keep([storm], 'Scooped')])
    expect(outcomes.map(({ kept }) => kept.length)).toEqual([1, 0])
  })

  it('takes articles without any address for different ones', async () => {
    const library = await newLibrary()
    const note = arrival('note', { url: null, title: 'From the notice board' })
    expect((await library.keep([note, note], 'Imported notes')).kept).toHaveLength(2)
  })

  it('knows an article again by the address its curator gave it', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([arrival('note', { url: null })], 'Added a note')
    await library.operations['library.edit']({ id: kept[0]?.id ?? '', edits: { url: 'https://harbour-weekly.example/storm' } })
    expect((await library.keep([storm], 'Scooped')).already).toEqual([kept[0]?.id])
  })

  it('is undone, and can then be done again', async () => {
    const library = await newLibrary()
    const { undoable } = await library.keep([storm, reopens], 'Scooped 2 articles')
    expect(await library.undo.undo(undoable?.undo ?? '')).toEqual({ label: 'Scooped 2 articles' })
    expect(await library.operations['library.list'](allArticles)).toMatchObject({ total: 0, rows: [] })
    expect((await library.keep([storm], 'Scooped')).kept).toHaveLength(1)
  })

  it('keeps an article whose date no calendar has, under the present month', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([arrival('undated', { scoopedAt: 'last Tuesday' })], 'Imported')
    expect(kept[0]?.id).toMatch(/^202611-/)
  })

  it('leaves no body behind when the articles cannot be saved', async () => {
    const shelf = shelfIn(await temporaryFolder())
    const full = new Problem('disk-full', 'The disk is full.', 'Make room and try again.')
    const library = await openTestLibrary({ ...shelf, articles: { ...shelf.articles, changeMany: () => Promise.reject(full) } })
    await expect(library.keep([storm, reopens], 'Scooped')).rejects.toBe(full)
    expect(globSync('bodies/**/*.html', { cwd: shelf.folder })).toEqual([])
  })
})
