import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import type { TopicDraft } from '../../../src/core/library/topic.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const newLibrary = async () => openTestLibrary(shelfIn(await temporaryFolder()))
const harbourLife: TopicDraft = {
  id: null,
  title: ' Harbour  life ',
  description: 'What happens between the pilots’ house and the north quay.',
  audience: 'Everyone who lives off the sea',
  curators: ['Mette Holm', ' Mette Holm ', ''],
  views: '',
  themeId: null,
  accountId: null,
  listId: null,
}

describe('a topic', () => {
  it('is kept tidy, with the day it was made', async () => {
    const { operations } = await newLibrary()
    const topic = await operations['topics.save'](harbourLife)
    expect(topic).toMatchObject({ title: 'Harbour life', curators: ['Mette Holm'], createdAt: '2026-11-05T09:30:00.000Z' })
    expect(await operations['topics.list'](undefined)).toEqual([topic])
  })

  it('is changed without becoming a new one', async () => {
    const { operations } = await newLibrary()
    const { createdAt: _createdAt, ...draft } = await operations['topics.save'](harbourLife)
    await operations['topics.save']({ ...draft, title: 'Harbour and fishing' })
    expect((await operations['topics.list'](undefined)).map(({ id, title }) => [id, title])).toEqual([[draft.id, 'Harbour and fishing']])
  })

  it('is found by its title in any case', async () => {
    const library = await newLibrary()
    const topic = await library.operations['topics.save'](harbourLife)
    expect(await library.topicByTitle('HARBOUR LIFE')).toEqual(topic)
    expect(await library.topicByTitle('Fishing')).toBeUndefined()
  })

  it('needs a title, and to be there when it is changed', async () => {
    const { operations } = await newLibrary()
    await expect(operations['topics.save']({ ...harbourLife, title: ' ' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(operations['topics.save']({ ...harbourLife, id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(operations['topics.remove']('gone')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leaves its articles behind when it is removed, and gets them back by undo', async () => {
    const library = await newLibrary()
    const topic = await library.operations['topics.save'](harbourLife)
    await library.keep([arrival('storm', { topicId: topic.id }), arrival('reopens')], 'Scooped 2 articles')
    const { count, undoable } = await library.operations['topics.remove'](topic.id)
    expect({ count, label: undoable?.label }).toEqual({ count: 1, label: 'Removed the topic “Harbour life”' })
    expect((await library.operations['library.facets'](undefined)).topics).toEqual([])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await library.operations['topics.list'](undefined)).toEqual([topic])
    expect((await library.operations['library.list']({ ...allArticles, topicId: topic.id })).total).toBe(1)
  })
})
