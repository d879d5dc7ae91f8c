import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const newLibrary = async () => openTestLibrary(shelfIn(await temporaryFolder()))
const reopens = arrival('reopens', { title: 'Harbour reopens', url: 'https://harbour-weekly.example/reopens' })

describe('editing an article', () => {
  it('shows in lists and search at once, and is undone', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([reopens], 'Scooped')
    const id = kept[0]?.id ?? ''
    const { article, undoable } = await library.operations['library.edit']({
      id,
      edits: { insight: 'Our **ferry** readers will care', tags: [' Ferry ', 'ferry'] },
    })
    expect(article).toMatchObject({ insight: 'Our **ferry** readers will care', tags: ['Ferry'] })
    expect(undoable?.label).toBe('Edited “Harbour reopens”')
    const ferries = () => library.operations['library.list']({ ...allArticles, text: 'ferry' })
    expect((await ferries()).rows.map(row => row.id)).toEqual([id])
    await library.undo.undo(undoable?.undo ?? '')
    expect((await ferries()).rows).toEqual([])
  })

  it('still finds words of its saved body', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([reopens], 'Scooped')
    await library.operations['library.edit']({ id: kept[0]?.id ?? '', edits: { title: 'Quay open again' } })
    expect((await library.operations['library.list']({ ...allArticles, text: 'pilots quay' })).total).toBe(1)
  })

  it('is no step when nothing changes', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([reopens], 'Scooped')
    const edits = { title: ' Harbour  reopens ', tags: [], starred: false }
    expect((await library.operations['library.edit']({ id: kept[0]?.id ?? '', edits })).undoable).toBeNull()
  })

  it('forgets the canonical address when the address becomes another', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([arrival('storm', { canonicalUrl: 'https://harbour-weekly.example/old' })], 'Scooped')
    const { article } = await library.operations['library.edit']({ id: kept[0]?.id ?? '', edits: { url: 'https://port.example/new' } })
    expect(article.canonicalUrl).toBeNull()
  })

  it.each([
    ['an empty title', { title: '  ' }, 'bad-input'],
    ['an address that is no web page', { url: 'javascript:alert(1)' }, 'bad-input'],
    ['a date that is none', { publishedAt: 'soon' }, 'bad-input'],
    ['a topic that is not there', { topicId: 'harbour-life' }, 'not-found'],
  ])('refuses %s', async (_what, edits, code) => {
    const library = await newLibrary()
    const { kept } = await library.keep([reopens], 'Scooped')
    await expect(library.operations['library.edit']({ id: kept[0]?.id ?? '', edits })).rejects.toMatchObject({ code })
  })

  it('says so when the article has gone', async () => {
    const library = await newLibrary()
    await expect(library.operations['library.edit']({ id: '202611-gone', edits: { starred: true } })).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const id of ['202611-gone', 'gone', '../settings'])
      await expect(library.operations['library.article'](id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
