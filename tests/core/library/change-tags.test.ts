import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A library with an article for each of these lists of tags. */
async function tagged(...lists: readonly (readonly string[])[]) {
  const shelf = shelfIn(await temporaryFolder())
  const library = await openTestLibrary(shelf)
  const arrivals = lists.map((tags, at) => arrival(`story-${at}`, { tags: [...tags] }))
  const { kept } = await library.keep(arrivals, 'Scooped')
  const tagsOf = async () => Promise.all(kept.map(async ({ id }) => (await library.article(id)).tags))
  return { library, shelf, operations: library.operations, tagsOf }
}

describe('the tags of a library', () => {
  it('are counted whatever their case, in the spelling that most articles have', async () => {
    const { operations } = await tagged(['Ferries'], ['ferries', 'tide'], ['ferries'])
    expect(await operations['tags.list'](undefined)).toEqual([
      { name: 'ferries', count: 3 },
      { name: 'tide', count: 1 },
    ])
  })
})

describe('a renamed tag', () => {
  it('has the new name on every article, in its old place, and one undo brings the old one back', async () => {
    const { library, operations, tagsOf } = await tagged(['boats', 'ferry', 'sea'], ['Ferry'], ['sea'])
    const { count, undoable } = await operations['tags.rename']({ names: ['ferry'], to: '  Ferries ', merge: false })
    expect([count, undoable?.label]).toEqual([2, 'Renamed the tag “Ferry” to “Ferries”'])
    expect(await tagsOf()).toEqual([['boats', 'Ferries', 'sea'], ['Ferries'], ['sea']])
    expect((await operations['library.list']({ ...allArticles, tag: 'ferries' })).total).toBe(2)
    await library.undo.undo(undoable?.undo ?? '')
    expect(await tagsOf()).toEqual([['boats', 'ferry', 'sea'], ['Ferry'], ['sea']])
  })

  it('may change in its case alone', async () => {
    const { operations, tagsOf } = await tagged(['ferries'], ['Ferries'])
    expect((await operations['tags.rename']({ names: ['ferries'], to: 'Ferries', merge: false })).count).toBe(1)
    expect(await tagsOf()).toEqual([['Ferries'], ['Ferries']])
  })

  it('is refused the name of another, unless the two are to become one', async () => {
    const { operations, tagsOf } = await tagged(['ferry', 'Ferries'], ['ferry'], ['ferries', 'tide'])
    const order = { names: ['ferry'], to: 'Ferries' }
    await expect(operations['tags.rename']({ ...order, merge: false })).rejects.toMatchObject({ code: 'conflict' })
    const { count, undoable } = await operations['tags.rename']({ ...order, merge: true })
    expect([count, undoable?.label]).toEqual([3, 'Merged “ferry” into “Ferries”'])
    expect(await tagsOf()).toEqual([['Ferries'], ['Ferries'], ['Ferries', 'tide']])
  })

  it('takes the searches that were saved by it along', async () => {
    const { library, operations, shelf } = await tagged(['ferry'])
    const { search } = await operations['searches.save']({ id: null, name: 'By boat', query: { ...allArticles, tag: 'Ferry' } })
    const { undoable } = await operations['tags.rename']({ names: ['ferry'], to: 'Ferries', merge: false })
    expect((await shelf.searches.get(search.id))?.query.tag).toBe('Ferries')
    await library.undo.undo(undoable?.undo ?? '')
    expect((await shelf.searches.get(search.id))?.query.tag).toBe('Ferry')
  })

  it.each([
    ['an empty name', { names: ['ferry'], to: '  ' }, 'bad-input'],
    ['a tag that nobody has', { names: ['trams'], to: 'trains' }, 'not-found'],
  ])('refuses %s', async (_what, order, code) => {
    const { operations } = await tagged(['ferry'])
    await expect(operations['tags.rename']({ ...order, merge: false })).rejects.toMatchObject({ code })
  })
})

describe('tags that are merged', () => {
  it('become one on every article that has any of them', async () => {
    const { operations, tagsOf } = await tagged(['port', 'dock'], ['quay'], ['tide'])
    const { count } = await operations['tags.rename']({ names: ['port', 'dock', 'quay'], to: 'harbour', merge: true })
    expect(count).toBe(2)
    expect(await tagsOf()).toEqual([['harbour'], ['harbour'], ['tide']])
  })
})

describe('a removed tag', () => {
  it('is on no article any more, and comes back with one undo', async () => {
    const { library, operations, tagsOf } = await tagged(['ferry', 'tide'], ['FERRY'])
    const { count, undoable } = await operations['tags.remove'](['ferry'])
    expect(count).toBe(2)
    expect(await tagsOf()).toEqual([['tide'], []])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await tagsOf()).toEqual([['ferry', 'tide'], ['FERRY']])
  })
})
