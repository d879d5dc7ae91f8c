import { describe, expect, it } from 'vitest'
import { arrival } from '../../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../../support/open-test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const body = '<p>The pilots guided nine boats in.</p><p>Nobody was <em>hurt</em>.</p>'

async function withArticle() {
  const library = await openTestLibrary(shelfIn(await temporaryFolder()))
  const { kept } = await library.keep([arrival('storm', {}, body)], 'Scooped')
  const id = kept[0]?.id ?? ''
  const add = async (quote: string, note = '') =>
    library.operations['highlights.add']({ articleId: id, quote, before: '', after: '', note })
  const quotes = async () => (await library.operations['highlights.list'](id)).map(({ quote, found }) => [quote, found])
  return { library, operations: library.operations, id, add, quotes }
}

describe('the highlights of an article', () => {
  it('are listed in the order of its text, those that it has no more at the end', async () => {
    const { add, quotes } = await withArticle()
    await add('forty boats')
    await add('Nobody  was hurt')
    await add('nine boats')
    expect(await quotes()).toEqual([
      ['nine boats', true],
      ['Nobody was hurt', true],
      ['forty boats', false],
    ])
  })

  it('are made with a note and a date, and go again with one undo', async () => {
    const { library, add, quotes } = await withArticle()
    const { highlight, undoable } = await add('nine boats', ' Count them. ')
    expect(highlight).toMatchObject({ quote: 'nine boats', note: 'Count them.', markedAt: '2026-11-05T09:30:00.000Z' })
    expect(undoable?.label).toBe('Highlighted “nine boats”')
    await library.undo.undo(undoable?.undo ?? '')
    expect(await quotes()).toEqual([])
  })

  it('have their notes edited and are removed, each with an undo', async () => {
    const { library, operations, id, add, quotes } = await withArticle()
    const { highlight } = await add('nine boats')
    expect(await operations['highlights.edit']({ articleId: id, id: highlight.id, note: '' })).toBeNull()
    await operations['highlights.edit']({ articleId: id, id: highlight.id, note: 'Ten, says the log.' })
    expect((await library.article(id)).highlights[0]?.note).toBe('Ten, says the log.')
    const undoable = await operations['highlights.remove']({ articleId: id, id: highlight.id })
    expect(await quotes()).toEqual([])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await quotes()).toEqual([['nine boats', true]])
  })

  it('are refused without words, and on what is not there', async () => {
    const { operations, id, add } = await withArticle()
    await expect(add('   ')).rejects.toMatchObject({ code: 'bad-input' })
    await expect(operations['highlights.remove']({ articleId: id, id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(operations['highlights.list']('202611-gone')).rejects.toMatchObject({ code: 'not-found' })
    await expect(operations['highlights.edit']({ articleId: '../x', id: 'gone', note: '' })).rejects.toMatchObject({ code: 'not-found' })
  })
})
