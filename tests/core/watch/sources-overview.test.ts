import { describe, expect, it } from 'vitest'
import { noRules } from '../../../src/core/watch/source.ts'
import { feedSite } from '../../support/feed-site.ts'
import { openTestWatching } from '../../support/open-watching.ts'

const all = { sourceId: null, topicId: null, state: null, text: '', sort: 'newest', offset: 0, limit: 100 } as const
const ferry = { title: 'Ferry returns', published: '2026-11-04T07:00:00Z' }
const kelp = { title: 'Kelp crisps', published: '2026-09-02T07:00:00Z', content: '<p>Sold on the <b>quay</b>.</p>' }

async function watching() {
  const opened = await openTestWatching()
  const site = await feedSite('The Harbour Weekly', [ferry, kelp])
  const { source } = await opened.operations['sources.add']({ url: site.url, topicId: null })
  return { ...opened, site, id: source?.id ?? '' }
}

describe('the overview of sources', () => {
  it('tells when each was asked, when it is due, and what came of it', async () => {
    const { operations } = await watching()
    const { rows } = await operations['inbox.list']({ ...all, limit: 1 })
    await operations['inbox.dismiss'](rows.map(({ id }) => id))
    expect(await operations['sources.overview'](undefined)).toMatchObject({
      sources: [{ title: 'The Harbour Weekly', standing: 'ok', counts: { new: 1, dismissed: 1 } }],
      checkedAt: '2026-11-05T09:30:00.000Z',
      nextCheckAt: '2026-11-05T10:30:00.000Z',
    })
  })

  it('shows a failing source with its reason and its last success, and a gone one as gone', async () => {
    const { operations, site, later } = await watching()
    site.breakDown(503)
    later(60)
    await operations['sources.check']({ ids: null })
    expect((await operations['sources.overview'](undefined)).sources).toMatchObject([
      {
        standing: 'failing',
        reason: expect.stringContaining('answered 503'),
        succeededAt: '2026-11-05T09:30:00.000Z',
        nextCheckAt: '2026-11-05T12:30:00.000Z',
      },
    ])
    site.breakDown(410)
    await operations['sources.check']({ ids: null })
    expect((await operations['sources.overview'](undefined)).sources).toMatchObject([{ standing: 'gone', nextCheckAt: null }])
  })

  it('is empty where nothing is watched', async () => {
    const { operations } = await openTestWatching()
    expect(await operations['sources.overview'](undefined)).toEqual({ sources: [], checkedAt: null, nextCheckAt: null })
  })
})

describe('a paused source', () => {
  it('is left alone by the rounds, and checked when asked', async () => {
    const { operations, round, later, site, id } = await watching()
    await operations['sources.edit']({ id, edits: { every: 0 } })
    expect((await operations['sources.overview'](undefined)).sources).toMatchObject([{ standing: 'paused', every: 0, nextCheckAt: null }])
    site.publish([ferry, kelp, { title: 'Oysters', published: '2026-11-05T07:00:00Z' }])
    later(100_000)
    await round()
    expect((await operations['inbox.facets'](undefined)).states.new).toBe(2)
    expect(await operations['sources.check']({ ids: [id] })).toMatchObject([{ added: 1 }])
  })
})

describe('a preview of rules', () => {
  it('judges what was suggested so far, in words, and asks nobody', async () => {
    const { operations, site, id } = await watching()
    site.breakDown(500)
    expect(
      await operations['sources.previewRules']({ id, rules: { ...noRules, any: ['ferry', 'quay'], oldestDays: 30 }, fresh: false }),
    ).toEqual({
      from: 'suggestions',
      total: 2,
      passing: 1,
      items: [
        expect.objectContaining({ title: 'Ferry returns', passes: true, terms: ['ferry'], because: '' }),
        expect.objectContaining({ title: 'Kelp crisps', passes: false, because: 'is older than 30 days' }),
      ],
    })
    const { items } = await operations['sources.previewRules']({ id, rules: { ...noRules, any: ['"quay"'] }, fresh: false })
    expect(items.map(({ because, terms }) => because || terms)).toEqual(['has none of “quay”', ['quay']])
  })

  it('agrees with what saving the rules leaves', async () => {
    const { operations, id } = await watching()
    const rules = { ...noRules, any: ['quay'] }
    expect(await operations['sources.previewRules']({ id, rules, fresh: false })).toMatchObject({ passing: 1 })
    await operations['sources.edit']({ id, edits: { rules } })
    expect((await operations['inbox.list'](all)).rows.map(({ item }) => item.title)).toEqual(['Kelp crisps'])
  })

  it('reads the feed where that is asked for, keeps to it, and keeps nothing', async () => {
    const { operations, site, id } = await watching()
    const oysters = { title: 'Oysters', published: '2026-11-05T07:00:00Z' }
    site.publish([ferry, kelp, oysters])
    const rules = { ...noRules, not: ['kelp'], excludeDomains: ['elsewhere.example'] }
    expect(await operations['sources.previewRules']({ id, rules, fresh: true })).toMatchObject({ from: 'feed', total: 3, passing: 2 })
    site.breakDown(500)
    expect(await operations['sources.previewRules']({ id, rules: noRules, fresh: false })).toMatchObject({ from: 'feed', passing: 3 })
    expect((await operations['inbox.facets'](undefined)).states.new).toBe(2)
  })

  it('says why the feed could not be read', async () => {
    const { operations, site, id } = await watching()
    site.breakDown(503)
    await expect(operations['sources.previewRules']({ id, rules: noRules, fresh: true })).rejects.toMatchObject({ code: 'page-refused' })
    await expect(operations['sources.previewRules']({ id: 'gone', rules: noRules, fresh: false })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
