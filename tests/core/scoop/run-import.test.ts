import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/core/base/port.ts'
import type { ImportKind } from '../../../src/core/scoop/import-kinds.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { fixture } from '../../support/fixture.ts'
import { openTestScooping, type TestScooping } from '../../support/open-scooping.ts'
import { answer, webSite } from '../../support/web-site.ts'

const paste = (text: string, name = 'page.txt'): Source => ({ from: 'text', name, text })
const order = (source: Source, changes: { kind?: ImportKind; topicId?: string; dryRun?: boolean } = {}) => ({
  source,
  kind: null,
  topicId: null,
  dryRun: false,
  ...changes,
})
const topicPage = paste(fixture('topic-pages/harbour-life.txt'))
const total = async ({ library }: TestScooping) => (await library.operations['library.facets'](undefined)).total

describe('importing a topic page', () => {
  it('keeps every scoop as an article, in the order of the page, under its topic', async () => {
    const scooping = await openTestScooping()
    const report = await scooping.operations['import.run'](order(topicPage))
    expect(report).toMatchObject({
      kind: 'topic-page',
      name: 'Harbour life',
      dryRun: false,
      found: 4,
      added: 4,
      already: 0,
      comments: 4,
      failed: [],
    })
    const [topic] = await scooping.library.operations['topics.list'](undefined)
    expect(topic).toMatchObject({
      id: report.topicId,
      title: 'Harbour life',
      curators: ['Ada Marsh', 'Jonas Vik'],
      views: '4.2K views | +9 today',
    })
    const { rows } = await scooping.library.operations['library.list'](allArticles)
    expect(rows.map(({ title, scoopedBy, topicId }) => [title, scoopedBy, topicId === report.topicId])).toEqual([
      ['The lighthouse gets a new lamp', 'Ada Marsh', true],
      ['Ferry | Winter timetable | What changes', 'Jonas Vik', true],
      ['Sea wall to be raised by forty centimetres', 'Ada Marsh', true],
      ['Herring prices at the auction…', 'Jonas Vik', true],
    ])
  })

  it('keeps each one’s text, excerpt, insight, tags and comments in their places', async () => {
    const { operations, library } = await openTestScooping()
    const { articleIds } = await operations['import.run'](order(topicPage))
    const [lamp, ferry] = await Promise.all(articleIds.map(id => library.article(id)))
    expect(lamp).toMatchObject({
      tags: ['lighthouse', 'history'],
      comments: [{ author: 'Bo Lind' }],
      source: { kind: 'topic-page', name: 'Harbour life' },
    })
    expect(lamp?.body).toContain('<ul><li>the brass frame</li>')
    expect(ferry?.excerpt).toMatch(/^Ferry \| Winter timetable/)
    expect(ferry?.insight).toMatch(/^The last boat home/)
    expect(ferry?.wordCount).toBeGreaterThan(20)
  })

  it('a second time adds nothing', async () => {
    const scooping = await openTestScooping()
    await scooping.operations['import.run'](order(topicPage))
    expect(await scooping.operations['import.run'](order(topicPage))).toMatchObject({
      found: 4,
      added: 0,
      already: 4,
      comments: 0,
      articleIds: [],
      undoable: null,
    })
    expect(await total(scooping)).toBe(4)
  })

  it('tried out tells what would come in, and keeps nothing', async () => {
    const scooping = await openTestScooping()
    const report = await scooping.operations['import.run'](order(topicPage, { dryRun: true }))
    expect(report).toMatchObject({
      dryRun: true,
      found: 4,
      added: 4,
      already: 0,
      comments: 4,
      topicId: null,
      articleIds: [],
      undoable: null,
    })
    expect(report.sample[2]).toMatchObject({
      title: 'Sea wall to be raised by forty centimetres',
      scoopedBy: 'Ada Marsh',
      excerpt: 'Work begins in May and ends, if the weather holds, in September.',
    })
    expect([await total(scooping), await scooping.library.operations['topics.list'](undefined)]).toEqual([0, []])
  })

  it('is taken back in one step', async () => {
    const scooping = await openTestScooping()
    const { undoable } = await scooping.operations['import.run'](order(topicPage))
    expect(undoable?.label).toBe('Imported “Harbour life”')
    await scooping.library.undo.undo(undoable?.undo ?? '')
    expect(await total(scooping)).toBe(0)
  })

  it('joins a topic of that title, or the one that was chosen', async () => {
    const { operations, library } = await openTestScooping()
    const draft = { id: null, description: '', audience: '', curators: [], views: '', themeId: null, accountId: null, listId: null }
    const same = await library.operations['topics.save']({ ...draft, title: 'HARBOUR LIFE' })
    const chosen = await library.operations['topics.save']({ ...draft, title: 'Coast' })
    expect((await operations['import.run'](order(topicPage))).topicId).toBe(same.id)
    expect((await operations['import.run'](order(paste(fixture('topic-pages/tide-tables.txt')), { topicId: chosen.id }))).topicId).toBe(
      chosen.id,
    )
    expect(await library.operations['topics.list'](undefined)).toHaveLength(2)
  })
})

describe('importing a feed', () => {
  it('keeps its items with their text and pictures; a picture that cannot be had keeps nobody out', async () => {
    const site = await webSite({
      '/ferry.png': answer(
        'image/png',
        await sharp({ create: { width: 50, height: 50, channels: 3, background: '#135' } })
          .png()
          .toBuffer(),
      ),
      '/rss.xml': (response, { headers }) => {
        const here = `http://${headers.host}`
        const item = (slug: string) =>
          `<item><title>The ${slug}</title><link>${here}/${slug}?utm_source=rss</link><description>&lt;p&gt;About the ${slug}.&lt;/p&gt;&lt;img src="/${slug}.png"&gt;</description></item>`
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(`<rss version="2.0"><channel><title>Quay news</title><link>${here}</link>${item('ferry')}${item('crane')}</channel></rss>`)
      },
    })
    const { operations, library, announced } = await openTestScooping()
    const report = await operations['import.run'](order({ from: 'url', url: `${site}/rss.xml` }))
    expect(report).toMatchObject({ kind: 'feed', name: 'Quay news', found: 2, added: 2, failed: [], topicId: null })
    const [ferry, crane] = await Promise.all(report.articleIds.map(id => library.article(id)))
    expect(ferry).toMatchObject({
      title: 'The ferry',
      url: `${site}/ferry`,
      siteName: 'Quay news',
      excerpt: 'About the ferry.',
      image: { width: 50 },
      scoopedBy: 'Mette Holm',
    })
    expect(crane).toMatchObject({ title: 'The crane', image: null, body: `<p>About the crane.</p><img src="${site}/crane.png" />` })
    expect(announced.at(-1)).toMatchObject({ label: 'Importing Quay news', done: 2, total: 2, state: 'done' })
    expect(await operations['import.run'](order({ from: 'url', url: `${site}/rss.xml` }))).toMatchObject({ added: 0, already: 2 })
  })

  it('from a file makes nobody look at private addresses', async () => {
    let asked = 0
    const site = await webSite({ '/x.png': response => void response.end(String((asked += 1))) })
    const { operations } = await openTestScooping()
    const feed = `<rss version="2.0"><channel><title>Quay</title><item><title>Trap</title><link>https://quay.example/1</link><description>&lt;img src="${site}/x.png"&gt;</description></item></channel></rss>`
    expect(await operations['import.run'](order(paste(feed)))).toMatchObject({ added: 1 })
    expect(asked).toBe(0)
  })
})

describe('importing a list of addresses', () => {
  it('scoops each, reports those that fail with their line, and goes on', async () => {
    const site = await webSite({
      '/nets': answer('text/html', fixture('pages/village-blog.html')),
      '/ferry': answer('text/html', fixture('pages/harbour-weekly.html')),
      '/tides': answer('application/pdf', '%PDF'),
    })
    const list = `# to read\n${site}/ferry | Ferry returns\n\nnot an address\n${site}/gone\r\n${site}/nets\n${site}/tides\n${site}/nets?utm_source=x\n`
    const scooping = await openTestScooping()
    const report = await scooping.operations['import.run'](order(paste(list, 'links.txt')))
    expect(report).toMatchObject({ kind: 'addresses', name: 'links.txt', found: 6, added: 2, already: 1 })
    expect(report.failed).toEqual([
      { line: 4, reason: '“not” is not the address of a web page.', row: 'not an address' },
      { line: 5, reason: expect.stringContaining('answered 404 (not found)'), row: `${site}/gone` },
      { line: 7, reason: expect.stringContaining('is a PDF document'), row: `${site}/tides` },
    ])
    expect(scooping.announced.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 4])
    expect(await scooping.operations['import.run'](order(paste(list, 'links.txt')))).toMatchObject({ added: 0, already: 3 })
  })

  it('tried out fetches nothing', async () => {
    let asked = 0
    const site = await webSite({ '/a': response => void response.end(String((asked += 1))) })
    const { operations } = await openTestScooping()
    expect(await operations['import.run'](order(paste(`${site}/a\n${site}/b`), { dryRun: true }))).toMatchObject({ found: 2, added: 2 })
    expect(asked).toBe(0)
  })
})

describe('what cannot be imported', () => {
  it.each([
    ['nothing', '', null, 'is empty'],
    ['a letter', 'Dear harbour desk,\n\nthe ferry was late.', null, 'neither a topic page, nor a feed, nor a list'],
    ['a web page', fixture('pages/harbour-weekly.html'), null, 'is a web page'],
    ['a letter as a topic page', 'Dear harbour desk', 'topic-page', 'has no scoops'],
    ['a letter as a feed', 'Dear harbour desk', 'feed', 'not a feed'],
  ] as const)('is refused in words: %s', async (_what, text, kind, words) => {
    const { operations } = await openTestScooping()
    await expect(operations['import.run'](order(paste(text), kind ? { kind } : {}))).rejects.toMatchObject({
      code: 'file-not-understood',
      message: expect.stringContaining(words),
    })
  })
})
