import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const newLibrary = async () => openTestLibrary(shelfIn(await temporaryFolder()))
const storm = arrival('storm', { title: 'Storm closes the harbour', url: 'https://harbour-weekly.example/storm' })
const reopens = arrival('reopens', { title: 'Harbour reopens', url: 'https://harbour-weekly.example/reopens' })

describe('removing articles', () => {
  it('takes them out of lists, and undo brings them back whole', async () => {
    const library = await newLibrary()
    const ids = (await library.keep([storm, reopens], 'Scooped')).kept.map(({ id }) => id)
    const { count, undoable } = await library.operations['library.remove'](ids)
    expect({ count, label: undoable?.label }).toEqual({ count: 2, label: 'Removed 2 articles' })
    expect((await library.operations['library.list'](allArticles)).total).toBe(0)
    await library.undo.undo(undoable?.undo ?? '')
    expect((await library.operations['library.list']({ ...allArticles, text: 'pilots' })).total).toBe(2)
    expect((await library.article(ids[0] ?? '')).body).toBe(storm.body)
  })
})
