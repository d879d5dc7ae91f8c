import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../../src/core/library/article-query.ts'
import { openTestLibrary, shelfIn } from '../../../support/open-test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

async function withSearches(...names: readonly string[]) {
  const library = await openTestLibrary(shelfIn(await temporaryFolder()))
  const { operations } = library
  const ids: string[] = []
  for (const name of names)
    ids.push((await operations['searches.save']({ id: null, name, query: { ...allArticles, text: name } })).search.id)
  const named = async () => (await operations['searches.list'](undefined)).map(({ name }) => name)
  return { library, operations, ids, named }
}

describe('saved searches', () => {
  it('are listed in the order they were saved, until the curator puts them in another', async () => {
    const { library, operations, ids, named } = await withSearches('Storms', 'Ferries', 'Tides')
    expect(await named()).toEqual(['Storms', 'Ferries', 'Tides'])
    const undoable = await operations['searches.reorder']([ids[2] ?? '', 'gone', ids[0] ?? ''])
    expect(await named()).toEqual(['Tides', 'Storms', 'Ferries'])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await named()).toEqual(['Storms', 'Ferries', 'Tides'])
  })

  it('keep words, filters and order, and no page', async () => {
    const { operations } = await withSearches()
    const query = { ...allArticles, text: '"high tide"', tag: 'sea', used: false, sort: 'title' } as const
    await operations['searches.save']({ id: null, name: 'Tides', query })
    const { offset: _offset, limit: _limit, ...kept } = query
    expect((await operations['searches.list'](undefined))[0]).toMatchObject({ name: 'Tides', query: kept })
  })

  it('are renamed and changed, which can be undone', async () => {
    const { library, operations, ids, named } = await withSearches('Storms')
    const query = { ...allArticles, text: 'gale' }
    const { search, undoable } = await operations['searches.save']({ id: ids[0] ?? '', name: 'Gales', query })
    expect([search.id, search.query.text, undoable?.label]).toEqual([ids[0], 'gale', 'Renamed the search “Gales”'])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await named()).toEqual(['Storms'])
  })

  it('are removed, which can be undone', async () => {
    const { library, operations, ids, named } = await withSearches('Storms', 'Ferries')
    const undoable = await operations['searches.remove'](ids[0] ?? '')
    expect(await named()).toEqual(['Ferries'])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await named()).toEqual(['Storms', 'Ferries'])
  })

  it.each([
    ['no name', { id: null, name: ' ' }, 'bad-input'],
    ['a name that another has', { id: null, name: 'storms' }, 'conflict'],
    ['one that has gone', { id: 'gone', name: 'Gales' }, 'not-found'],
  ])('are refused %s', async (_what, draft, code) => {
    const { operations } = await withSearches('Storms')
    await expect(operations['searches.save']({ ...draft, query: allArticles })).rejects.toMatchObject({ code })
  })
})
