import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/core/library/article.ts'
import type { Topic } from '../../../../src/core/library/topic.ts'
import { exportLibrary } from '../../../../src/core/scoop/export-library.ts'
import { articlesCsv } from '../../../../src/core/scoop/exports/articles-csv.ts'
import { libraryJson } from '../../../../src/core/scoop/exports/library-json.ts'
import { netscapeBookmarks } from '../../../../src/core/scoop/exports/netscape-bookmarks.ts'
import { libraryOpml } from '../../../../src/core/scoop/exports/opml.ts'
import type { ExportKind } from '../../../../src/core/scoop/scoop-operations.ts'
import { arrival, article } from '../../../support/articles.ts'
import { read } from '../../../support/import-file.ts'
import { openTestScooping, type TestScooping } from '../../../support/open-scooping.ts'

const clock = () => new Date('2026-11-05T09:30:00Z')
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('=HYPERLINK("x")', '"Nets", he said', 'a,b;c|d', '<b>&amp;', 'two\n\nparagraphs', '🦭', 'ˮ\u2028', "'quoted", '-1'),
)
const date = fc.date({ min: new Date('1995-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map(day => day.toISOString())
const slug = fc.stringMatching(/^[a-z]{3,12}$/)
const articles: fc.Arbitrary<Omit<Article, 'id'>> = fc.record({
  url: fc.oneof(
    fc.constant(null),
    slug.map(path => `https://harbour-weekly.example/${path}?page=2`),
  ),
  givenUrl: fc.option(slug.map(path => `https://harbour-weekly.example/${path}?page=2&utm_source=mail`)),
  canonicalUrl: fc.constant(null),
  title: slug.map(word => `The ${word}, again & again`),
  byline: words,
  siteName: words,
  publishedAt: fc.option(date),
  scoopedAt: date,
  scoopedBy: slug,
  topicId: fc.constantFrom(null, 'coast'),
  image: fc.constant(null),
  excerpt: words,
  insight: words,
  notes: words,
  highlights: fc.array(fc.record({ id: fc.uuid(), quote: words, before: words, after: words, note: words, markedAt: date }), {
    maxLength: 2,
  }),
  tags: fc.uniqueArray(fc.constantFrom('harbour', 'fish, chips', 'north/south', '50%', '=sum', 'Ærø'), { maxLength: 4 }),
  comments: fc.array(fc.record({ author: words, date: words, text: words }), { maxLength: 3 }),
  language: fc.constantFrom(null, 'en', 'da'),
  wordCount: fc.nat(5_000),
  capture: fc.constantFrom('whole', 'paywalled', 'needs-browser', 'unreachable', 'gone', 'link'),
  state: fc.constantFrom('new', 'kept', 'archived'),
  starred: fc.boolean(),
  source: fc.record({ kind: fc.constantFrom('page', 'feed', 'by-hand'), name: words, key: fc.uuid() }),
})
const coast: Topic = {
  id: 'coast',
  title: 'Coast',
  description: 'What the sea does.',
  audience: 'everyone on the quay',
  curators: ['Mette Holm'],
  views: '',
  themeId: null,
  accountId: null,
  listId: null,
  createdAt: '2026-11-01T00:00:00.000Z',
}

async function importInto(scooping: TestScooping, name: string, text: string) {
  return scooping.operations['import.run']({ source: { from: 'text', name, text }, kind: null, topicId: null, dryRun: false })
}

const whole = async ({ library }: TestScooping) =>
  Promise.all(
    (await library.articles(null)).map(async ({ id, topicId, ...rest }) => ({
      ...rest,
      onCoast: topicId !== null,
      body: await library.body(id),
    })),
  )

describe('a library exported as JSON', () => {
  it('is read back with nothing lost', () => {
    const out = fc.array(fc.record({ article: articles, body: words }), { maxLength: 5 })
    fc.assert(
      fc.property(out, all => {
        const outgoing = all.map(({ article, body }, at) => ({ ...article, id: `202611-${at}`, body }))
        const { items, failed, topics } = read({
          name: 'library.json',
          text: libraryJson({ title: '', topics: [coast], articles: outgoing }, clock()),
          url: null,
        })
        expect(failed).toEqual([])
        expect(topics).toMatchObject([
          { title: coast.title, description: coast.description, audience: coast.audience, curators: coast.curators },
        ])
        expect(items.map(item => ({ ...item, title: item.title }))).toEqual(
          outgoing.map(({ id: _id, scoopedAt, insight, image, topicId, ...rest }) =>
            expect.objectContaining({ ...rest, addedAt: scoopedAt, note: insight, picture: image, topic: topicId && 'Coast' }),
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('makes the same library in another folder, saved texts, topics and all', async () => {
    const [here, there] = [await openTestScooping(), await openTestScooping()]
    const topic = await here.library.operations['topics.save']({ ...coast, id: null })
    await here.library.keep(
      [
        arrival('storm', {
          topicId: topic.id,
          tags: ['weather'],
          insight: '**We** were there.',
          state: 'kept',
          starred: true,
          publishedAt: null,
        }),
        arrival(
          'note',
          {
            url: null,
            title: 'From the notice board',
            source: { kind: 'by-hand', name: '', key: 'note-1' },
            scoopedAt: '2020-02-02T02:02:02.000Z',
          },
          '',
        ),
      ],
      'Scooped',
    )
    const { text, name, count } = await exportLibrary({ library: here.library, clock }, { kind: 'json', topicId: null })
    expect([name, count]).toEqual(['Broadsheet library 2026-11-05.json', 2])
    expect(await importInto(there, name, text)).toMatchObject({ kind: 'broadsheet', added: 2, failed: [] })
    expect(await whole(there)).toEqual(await whole(here))
    expect(await there.library.operations['topics.list'](undefined)).toMatchObject([{ title: 'Coast', description: coast.description }])
  })

  it('of a newer Broadsheet is refused', async () => {
    const text = libraryJson({ title: '', topics: [], articles: [] }, clock()).replace('"version":2', '"version":3')
    await expect(importInto(await openTestScooping(), 'library.json', text)).rejects.toMatchObject({ code: 'library-newer' })
  })
})

describe('articles exported as bookmarks, OPML and CSV', () => {
  const storm = {
    ...article('202611-storm', {
      tags: ['weather', 'fish, chips'],
      insight: 'First <line>.\n\nSecond & last.',
      state: 'archived',
      starred: true,
      topicId: 'coast',
    }),
    body: '',
  }
  const note = {
    ...article('202611-note', { url: null, title: '=1+1', insight: '', comments: [{ author: 'Bo', date: '3 May', text: 'Ja, "ja".' }] }),
    body: '',
  }
  const contents = { title: 'Coast & quay', topics: [coast], articles: [storm, note] }
  const base = {
    url: storm.url,
    title: storm.title,
    tags: storm.tags,
    note: storm.insight,
    state: 'archived',
    starred: true,
    addedAt: storm.scoopedAt,
  }

  it('as bookmarks keep address, title, date, tags, note, state and star', () => {
    const { kind, name, items } = read({ name: 'bookmarks.html', text: netscapeBookmarks(contents), url: null })
    expect([kind, name, items]).toMatchObject(['bookmarks', 'Coast & quay', [base]])
    expect(items).toHaveLength(1)
  })

  it('as OPML keep the excerpt and the topic, too', () => {
    const { kind, items } = read({ name: 'library.opml', text: libraryOpml(contents), url: null })
    expect([kind, items]).toMatchObject(['opml', [{ ...base, excerpt: storm.excerpt, topic: 'Coast' }]])
  })

  it('as CSV keep every field but the saved text, and no cell is a formula', () => {
    const text = articlesCsv(contents)
    expect(text).toContain("'=1+1")
    const { kind, topics, items } = read({ name: 'library.csv', text, url: null })
    expect([kind, topics]).toMatchObject(['broadsheet', [{ title: 'Coast' }]])
    expect(items).toMatchObject([
      {
        ...base,
        excerpt: storm.excerpt,
        topic: 'Coast',
        byline: 'Ada Lund',
        wordCount: 420,
        source: storm.source,
        publishedAt: storm.publishedAt,
      },
      { url: null, title: '=1+1', comments: note.comments },
    ])
  })

  it('hold whatever people write', () => {
    fc.assert(
      fc.property(articles, one => {
        const url = one.url ?? 'https://harbour-weekly.example/'
        const all = { title: 'x', topics: [coast], articles: [{ ...one, url, id: '202611-x', body: '' }] }
        const wanted = { url, title: one.title, tags: one.tags, state: one.state, starred: one.starred }
        for (const text of [articlesCsv(all), libraryOpml(all), netscapeBookmarks(all)])
          expect(read({ name: 'export', text, url: null }).items).toMatchObject([wanted])
      }),
      { numRuns: 500 },
    )
  })

  it.each<[ExportKind, string, number]>([
    ['bookmarks', 'Coast 2026-11-05.html', 1],
    ['opml', 'Coast 2026-11-05.opml', 1],
    ['csv', 'Coast 2026-11-05.csv', 2],
  ])('of one topic hold its articles only: %s', async (kind, name, count) => {
    const { library, operations } = await openTestScooping()
    const { id } = await library.operations['topics.save']({ ...coast, id: null })
    await library.keep([arrival('storm', { topicId: id }), arrival('note', { url: null, topicId: id }), arrival('far')], 'Scooped')
    expect(await operations['library.export']({ kind, topicId: id })).toMatchObject({ name, count })
  })

  it('of a topic that has gone are refused', async () => {
    const { operations } = await openTestScooping()
    await expect(operations['library.export']({ kind: 'csv', topicId: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an export of some articles', () => {
  it('holds those that are named and still there, and no topic but theirs', async () => {
    const { library, operations } = await openTestScooping()
    const topic = await library.operations['topics.save']({ ...coast, id: null })
    const { kept } = await library.keep([arrival('ferry', { topicId: topic.id }), arrival('kelp'), arrival('lamp')], 'Scooped')
    const [, kelp, lamp] = kept.map(({ id }) => id)
    const { text, count, name } = await operations['library.export']({ kind: 'json', topicId: null, ids: [kelp ?? '', lamp ?? '', 'gone'] })
    expect([count, name]).toEqual([2, 'Articles 2026-11-05.json'])
    const { topics, articles: exported } = JSON.parse(text) as { topics: unknown[]; articles: Article[] }
    expect([topics, new Set(exported.map(({ id }) => id))]).toEqual([[], new Set([kelp, lamp])])
  })
})
