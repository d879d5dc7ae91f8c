import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/library/article.ts'
import { arrival } from '../../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../../support/open-test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const words =
  'The ferry between Saltmere and the island sails again on Monday after eleven days in the yard, the harbour master said, and the first crossing leaves at six in the morning with the post and the bread'

/** A library with the same story from each of these outlets, and one other story. */
async function told(...outlets: readonly Partial<Article>[]) {
  const library = await openTestLibrary(shelfIn(await temporaryFolder()))
  const arrivals = outlets.map((changes, at) =>
    arrival(`ferry-${at}`, { title: 'Island ferry sails again on Monday after eleven days', ...changes }, `<p>${words}.</p>`),
  )
  const other = arrival('lamps', { title: 'Nine hundred lamps on the quay' }, '<p>The lights go on at five on Saturday.</p>')
  const { kept } = await library.keep([...arrivals, other], 'Scooped')
  const groups = async () =>
    (await library.operations['library.duplicates']({ offset: 0, limit: 10 })).groups.map(group => group.map(({ id }) => id).toSorted())
  return { library, operations: library.operations, ids: kept.map(({ id }) => id), groups }
}

describe('the same story twice', () => {
  it('is found, and not proposed again once it was told apart, until that is undone', async () => {
    const { library, operations, ids, groups } = await told({ siteName: 'Gazette' }, { siteName: 'Tidelines' })
    const [one = '', other = ''] = ids
    expect(await groups()).toEqual([[one, other].toSorted()])
    const undoable = await operations['library.tellApart']([one, other])
    expect(undoable?.label).toBe('Told 2 articles apart')
    expect([await groups(), await operations['library.similar'](one)]).toEqual([[], []])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await groups()).toEqual([[one, other].toSorted()])
  })

  it('keeps a group whose others are still alike', async () => {
    const { operations, ids, groups } = await told({}, {}, {})
    const [one = '', two = '', three = ''] = ids
    await operations['library.tellApart']([one, two])
    expect(await groups()).toEqual([[one, two, three].toSorted()])
    await operations['library.tellApart']([one, three])
    expect(await groups()).toEqual([[two, three].toSorted()])
  })
})

describe('merging articles', () => {
  it('keeps one, with what the others add, and no word of the curator is lost', async () => {
    const comment = { author: 'Per', date: '2026-11-05', text: 'At last.' }
    const { operations, ids, groups } = await told(
      { tags: ['ferry'], insight: 'Take the early one.', scoopedAt: '2026-11-05T10:00:00.000Z', byline: '' },
      { tags: ['island'], insight: 'Bread!', notes: 'Ask Per.', scoopedAt: '2026-11-03T10:00:00.000Z', comments: [comment], starred: true },
    )
    const [keep = '', other = ''] = ids
    const { article, undoable } = await operations['library.merge']({ keep, others: [other, keep] })
    expect(undoable?.label).toBe('Merged an article into “Island ferry sails again on Monday after eleven days”')
    expect(article).toMatchObject({
      id: keep,
      tags: ['ferry', 'island'],
      insight: 'Take the early one.',
      notes: 'Ask Per.\n\nBread!',
      scoopedAt: '2026-11-03T10:00:00.000Z',
      byline: 'Ada Lund',
      comments: [comment],
      starred: true,
    })
    expect(await groups()).toEqual([])
    await expect(operations['library.article'](other)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes over a saved text where there was none, and gives all back with one undo', async () => {
    const library = await openTestLibrary(shelfIn(await temporaryFolder()))
    const { kept } = await library.keep([arrival('link', { wordCount: 0, capture: 'link' }, ''), arrival('whole')], 'Scooped')
    const [keep = '', other = ''] = kept.map(({ id }) => id)
    const before = await Promise.all([keep, other].map(id => library.article(id)))
    const { article, undoable } = await library.operations['library.merge']({ keep, others: [other] })
    expect([article.body, article.wordCount, article.capture]).toEqual(['<p>The pilots guided nine boats in.</p>', 420, 'whole'])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await Promise.all([keep, other].map(id => library.article(id)))).toEqual(before)
  })

  it('refuses what is not there, and is no step for one alone', async () => {
    const { operations, ids } = await told({})
    const [keep = ''] = ids
    expect((await operations['library.merge']({ keep, others: [keep] })).undoable).toBeNull()
    await expect(operations['library.merge']({ keep, others: ['202611-gone'] })).rejects.toMatchObject({ code: 'not-found' })
  })
})
