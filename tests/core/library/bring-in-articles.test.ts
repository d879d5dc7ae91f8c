import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { draftedTopic } from '../../../src/core/library/topics.ts'
import { arrival } from '../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const newLibrary = async () => openTestLibrary(shelfIn(await temporaryFolder()))
const storm = arrival('storm', { title: 'Storm closes the harbour' })
const reopens = arrival('reopens', { title: 'Harbour reopens' })
const order = { topics: [], label: 'Imported “Bookmarks”', dryRun: false }
const draft = { id: null, description: '', audience: '', curators: [], views: '', themeId: null, accountId: null, listId: null }
const coast = draftedTopic({ ...draft, title: 'Coast' }, () => new Date('2026-11-05T09:30:00Z'))
const onCoast = (coming: typeof storm) => ({ ...coming, article: { ...coming.article, topicId: coast.id } })

describe('bringing articles in', () => {
  it('keeps what is new, merges what is there, and says how many of each', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([storm], 'Scooped')
    const tagged = arrival('storm', { tags: ['weather'] })
    const outcome = await library.bringIn({ ...order, arrivals: [tagged, reopens] })
    expect(outcome).toMatchObject({ kept: [{ title: 'Harbour reopens' }], already: 1, merged: [{ id: kept[0]?.id, tags: ['weather'] }] })
    expect((await library.operations['library.facets'](undefined)).tags).toEqual([{ name: 'weather', count: 1 }])
  })

  it('makes one article of what comes twice, with the tags of both', async () => {
    const library = await newLibrary()
    const twice = [arrival('storm', { tags: ['weather'] }, ''), arrival('storm', { tags: ['pilots'], wordCount: 6 })]
    const { kept, already } = await library.bringIn({
      ...order,
      arrivals: twice.map((coming, at) => (at === 0 ? { ...coming, article: { ...coming.article, wordCount: 0 } } : coming)),
    })
    expect([kept.length, already]).toEqual([1, 1])
    expect(await library.article(kept[0]?.id ?? '')).toMatchObject({ tags: ['weather', 'pilots'], body: storm.body, wordCount: 6 })
  })

  it('fills a saved text that was missing, search finds its words, and undo takes it away again', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([arrival('storm', { wordCount: 0 }, '')], 'Scooped')
    const { undoable } = await library.bringIn({ ...order, arrivals: [storm] })
    const found = async () => (await library.operations['library.list']({ ...allArticles, text: 'pilots guided' })).total
    expect(await library.article(kept[0]?.id ?? '')).toMatchObject({ body: storm.body, wordCount: 420 })
    expect(await found()).toBe(1)
    await library.undo.undo(undoable?.undo ?? '')
    expect(await library.article(kept[0]?.id ?? '')).toMatchObject({ body: '', wordCount: 0 })
    expect(await found()).toBe(0)
  })

  it('leaves a saved text as it is', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([storm], 'Scooped')
    await library.bringIn({ ...order, arrivals: [arrival('storm', {}, '<p>Other words.</p>')] })
    expect((await library.article(kept[0]?.id ?? '')).body).toBe(storm.body)
  })

  it('is undone in one step, merges and the topic it made with it', async () => {
    const library = await newLibrary()
    const { kept } = await library.keep([storm], 'Scooped')
    const { undoable } = await library.bringIn({ ...order, topics: [coast], arrivals: [storm, reopens].map(onCoast) })
    expect((await library.operations['topics.list'](undefined)).map(({ title }) => title)).toEqual(['Coast'])
    await library.undo.undo(undoable?.undo ?? '')
    expect(await library.operations['topics.list'](undefined)).toEqual([])
    expect(await library.articles(null)).toEqual(kept)
  })

  it('makes no topic that nothing came to need', async () => {
    const library = await newLibrary()
    await library.bringIn({ ...order, topics: [coast], arrivals: [storm] })
    expect(await library.operations['topics.list'](undefined)).toEqual([])
  })

  it('tried out tells the same and changes nothing', async () => {
    const library = await newLibrary()
    await library.keep([storm], 'Scooped')
    const trial = await library.bringIn({ ...order, dryRun: true, topics: [coast], arrivals: [storm, reopens].map(onCoast) })
    expect([trial.kept.length, trial.merged.length, trial.already, trial.undoable]).toEqual([1, 1, 1, null])
    expect(await library.articles(null)).toHaveLength(1)
  })
})
