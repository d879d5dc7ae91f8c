import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const newLibrary = async () => openTestLibrary(shelfIn(await temporaryFolder()))
const storm = arrival('storm', { title: 'Storm closes the harbour', url: 'https://harbour-weekly.example/storm' })
const reopens = arrival('reopens', { title: 'Harbour reopens', url: 'https://harbour-weekly.example/reopens' })

describe('editing many articles', () => {
  it('is one step with one count and one undo', async () => {
    const library = await newLibrary()
    const ids = (await library.keep([storm, reopens], 'Scooped')).kept.map(({ id }) => id)
    const { count, undoable } = await library.operations['library.editMany']({ ids, edits: { addTags: ['Weather'], starred: true } })
    expect({ count, label: undoable?.label }).toEqual({ count: 2, label: 'Edited 2 articles' })
    expect((await library.operations['library.list']({ ...allArticles, tag: 'weather', starred: true })).total).toBe(2)
    await library.undo.undo(undoable?.undo ?? '')
    expect((await library.operations['library.facets'](undefined)).tags).toEqual([])
  })

  it.each([
    [{ addTags: ['Weather'] }, 'Tagged “Storm closes the harbour”'],
    [{ state: 'archived' as const }, 'Archived “Storm closes the harbour”'],
    [{ starred: true }, 'Starred “Storm closes the harbour”'],
  ])('is named after what was done: %j', async (edits, label) => {
    const library = await newLibrary()
    const ids = (await library.keep([storm], 'Scooped')).kept.map(({ id }) => id)
    expect((await library.operations['library.editMany']({ ids, edits })).undoable?.label).toBe(label)
  })

  it('passes over articles that have gone, unless all have', async () => {
    const library = await newLibrary()
    const ids = (await library.keep([storm], 'Scooped')).kept.map(({ id }) => id)
    const edits = { state: 'archived' } as const
    expect(await library.operations['library.editMany']({ ids: [...ids, '202611-gone', 'gone'], edits })).toMatchObject({ count: 1 })
    await expect(library.operations['library.editMany']({ ids: ['202611-gone'], edits })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is no step when nothing is chosen', async () => {
    const library = await newLibrary()
    expect(await library.operations['library.editMany']({ ids: [], edits: { starred: true } })).toEqual({ count: 0, undoable: null })
  })
})
