import { describe, expect, it } from 'vitest'
import type { InboxQuery } from '../../../src/core/watch/watch-operations.ts'
import { type FedItem, feedSite } from '../../support/feed-site.ts'
import { openTestWatching } from '../../support/open-watching.ts'

const everything: InboxQuery = { sourceId: null, topicId: null, state: null, text: '', sort: 'newest', offset: 0, limit: 100 }
const none = { new: 0, kept: 0, dismissed: 0, scooped: 0 }

const ferry: FedItem = {
  title: 'Ferry returns at Easter',
  published: '2026-11-04T07:00:00Z',
  summary: 'After a winter of repairs.',
  content: '<p>The <em>Mette</em> sails again.</p><script>alert(1)</script>',
}
const kelp: FedItem = { title: 'Kelp crisps win a prize', published: '2026-10-02T07:00:00Z', summary: 'Salty, says the café.' }

/** An inbox with what one site had this morning. */
async function inbox() {
  const watching = await openTestWatching()
  const site = await feedSite('The Harbour Weekly', [ferry, kelp])
  const { source } = await watching.operations['sources.add']({ url: `${site.url}/feed`, topicId: null })
  const { rows } = await watching.operations['inbox.list'](everything)
  return { ...watching, site, sourceId: source?.id ?? '', ids: rows.map(({ id }) => id) }
}

describe('a suggestion in full', () => {
  it('has what the feed had of it, cleaned, after the feed has gone', async () => {
    const { operations, site, ids } = await inbox()
    site.publish([])
    site.breakDown(410)
    await operations['sources.check']({ ids: null })
    expect(await operations['inbox.item'](ids[0] ?? '')).toMatchObject({
      item: { title: 'Ferry returns at Easter' },
      sourceTitle: 'The Harbour Weekly',
      content: '<p>The <em>Mette</em> sails again.</p>',
      articleId: null,
    })
  })

  it('leads to the article that it became', async () => {
    const { operations, library, ids } = await inbox()
    const { scooped, undoable } = await operations['inbox.scoop'](ids.slice(0, 1))
    expect(undoable?.label).toBe('Scooped “Ferry returns at Easter”')
    expect((await operations['inbox.item'](ids[0] ?? '')).articleId).toBe(scooped[0]?.articleId)
    await library.undo.undo(undoable?.undo ?? '')
    expect((await operations['inbox.item'](ids[0] ?? '')).articleId).toBe(null)
  })

  it.each(['202611-nonsense', '../../etc/passwd', ''])('is missing under the id “%s”', async id => {
    const { operations } = await inbox()
    await expect(operations['inbox.item'](id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what the inbox may be narrowed to', () => {
  it('is counted by state, source and topic, and tells which sources fail', async () => {
    const { operations, library, site, sourceId, ids } = await inbox()
    const topic = await library.operations['topics.save']({
      id: null,
      title: 'Sea',
      description: '',
      audience: '',
      curators: [],
      views: '',
      themeId: null,
      accountId: null,
      listId: null,
    })
    const other = await feedSite('Tide tables', [kelp])
    await operations['sources.add']({ url: other.url, topicId: topic.id })
    await operations['inbox.keep'](ids.slice(0, 1))
    site.breakDown(500)
    await operations['sources.check']({ ids: [sourceId] })
    expect(await operations['inbox.facets'](undefined)).toMatchObject({
      states: { ...none, new: 2, kept: 1 },
      sources: [
        { title: 'The Harbour Weekly', failing: true, counts: { ...none, new: 1, kept: 1 } },
        { title: 'Tide tables', failing: false, counts: { ...none, new: 1 } },
      ],
      topics: [{ id: topic.id, counts: { ...none, new: 1 } }],
    })
  })

  it('is searched by the beginnings of several words in any order', async () => {
    const { operations } = await inbox()
    const found = async (text: string) => (await operations['inbox.list']({ ...everything, text })).rows.map(({ item }) => item.title)
    expect(await found('easter FERR')).toEqual(['Ferry returns at Easter'])
    expect(await found('cafe')).toEqual(['Kelp crisps win a prize'])
    expect(await found('ferry cafe')).toEqual([])
  })
})

describe('dismissing what is old', () => {
  it('leaves what is young and what was kept, and is one step to take back', async () => {
    const { operations, library, ids } = await inbox()
    const { count, undoable } = await operations['inbox.dismissOlder']({ days: 14, sourceId: null, topicId: null })
    expect([count, undoable?.label]).toEqual([1, 'Dismissed “Kelp crisps win a prize”'])
    expect((await operations['inbox.facets'](undefined)).states).toEqual({ ...none, new: 1, dismissed: 1 })
    await library.undo.undo(undoable?.undo ?? '')
    await operations['inbox.keep'](ids)
    expect(await operations['inbox.dismissOlder']({ days: 0, sourceId: null, topicId: null })).toEqual({ count: 0, undoable: null })
  })

  it('keeps to the source that is meant', async () => {
    const { operations } = await inbox()
    expect((await operations['inbox.dismissOlder']({ days: 0, sourceId: 'another', topicId: null })).count).toBe(0)
  })
})
