import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { SourceRules } from '../../../src/core/watch/source.ts'
import { noRules } from '../../../src/core/watch/source.ts'
import type { InboxQuery } from '../../../src/core/watch/watch-operations.ts'
import { arrival } from '../../support/articles.ts'
import { openTestWatching } from '../../support/open-watching.ts'
import { answer, redirect, webSite } from '../../support/web-site.ts'

const everything: InboxQuery = { sourceId: null, topicId: null, state: 'new', text: '', sort: 'newest', offset: 0, limit: 100 }

interface Story {
  readonly path: string
  readonly title: string
  readonly date?: string
  readonly text?: string
}

const ferry: Story = {
  path: '/ferry',
  title: 'Ferry returns at Easter',
  date: 'Wed, 04 Nov 2026 07:00:00 GMT',
  text: 'After a winter of repairs.',
}
const kelp: Story = {
  path: '/kelp',
  title: 'Kelp crisps win a prize',
  date: 'Mon, 02 Nov 2026 07:00:00 GMT',
  text: 'Salty, says the café.',
}

function feedOf(stories: readonly Story[]): string {
  const items = stories.map(
    ({ path, title, date = '', text = '' }) =>
      `<item><guid>${path}</guid><title>${title}</title><link>${path}</link><pubDate>${date}</pubDate><description>${text}</description></item>`,
  )
  return `<rss version="2.0"><channel><title>The Harbour Weekly</title>${items.join('')}</channel></rss>`
}

const rss = (...stories: Story[]) => answer('application/rss+xml', feedOf(stories))
const page = (title: string) =>
  answer(
    'text/html',
    `<title>${title}</title><article><h1>${title}</h1><p>${'The boat came in on the morning tide, and everybody watched. '.repeat(12)}</p></article>`,
  )

/** What a feed suggests under rules: each title's first word, and the reasons. */
const suggested = async (rules: Partial<SourceRules>) => {
  const { operations } = await openTestWatching()
  let stories: Story[] = []
  const site = await webSite({ '/feed': (response, request) => rss(...stories)?.(response, request) })
  const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
  await operations['sources.edit']({ id: source?.id ?? '', edits: { rules: { ...noRules, ...rules } } })
  stories = [ferry, kelp]
  await operations['sources.check']({ ids: null })
  return (await operations['inbox.list'](everything)).rows.map(({ item, reasons }) => [item.title.split(' ')[0], ...reasons])
}

/** An inbox with two suggestions, of which only the first has a page. */
const inbox = async () => {
  const watching = await openTestWatching()
  const site = await webSite({ '/feed': rss(ferry, kelp), '/ferry': page('Ferry returns at Easter') })
  await watching.operations['sources.add']({ url: `${site}/feed`, topicId: null })
  const { rows } = await watching.operations['inbox.list'](everything)
  return { ...watching, site, ids: rows.map(({ id }) => id) }
}

describe('adding a source', () => {
  it('takes a feed by its address, and suggests what is in it', async () => {
    const { operations } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry, kelp) })
    const { source, undoable } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    expect(source).toMatchObject({ title: 'The Harbour Weekly', url: `${site}/feed`, isPrivate: true, reason: null, failuresInARow: 0 })
    const { rows } = await operations['inbox.list'](everything)
    expect(rows.map(({ item, sourceTitle }) => [item.title, item.link, sourceTitle])).toEqual([
      ['Ferry returns at Easter', `${site}/ferry`, 'The Harbour Weekly'],
      ['Kelp crisps win a prize', `${site}/kelp`, 'The Harbour Weekly'],
    ])
    expect(undoable?.label).toBe('Watched “The Harbour Weekly”')
  })

  it('takes a second time for the first', async () => {
    const { operations } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry) })
    const first = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    expect(await operations['sources.add']({ url: `${site}/feed/`, topicId: null })).toMatchObject({
      already: true,
      source: { id: first.source?.id },
    })
  })

  it('finds the one feed that a page declares', async () => {
    const { operations } = await openTestWatching()
    const site = await webSite({
      '/': answer('text/html', '<head><link rel="alternate" type="application/rss+xml" href="news.xml"></head>'),
      '/news.xml': rss(ferry),
    })
    expect((await operations['sources.add']({ url: site, topicId: null })).source?.url).toBe(`${site}/news.xml`)
  })

  it('finds a feed where sites usually have one', async () => {
    const { operations } = await openTestWatching()
    const site = await webSite({ '/': answer('text/html', '<h1>Harbour</h1>'), '/atom.xml': rss(ferry) })
    expect((await operations['sources.add']({ url: `${site}/`, topicId: null })).source?.url).toBe(`${site}/atom.xml`)
  })

  it('offers all where a page has several', async () => {
    const { operations } = await openTestWatching()
    const links = ['news', 'sport'].map(name => `<link rel="alternate" type="application/atom+xml" title="${name}" href="/${name}.xml">`)
    const site = await webSite({ '/': answer('text/html', links.join('')) })
    expect(await operations['sources.add']({ url: site, topicId: null })).toMatchObject({
      source: null,
      choices: [
        { url: `${site}/news.xml`, title: 'news' },
        { url: `${site}/sport.xml`, title: 'sport' },
      ],
    })
    expect(await operations['sources.list'](undefined)).toEqual([])
  })

  it('says so where there is none', async () => {
    const { operations } = await openTestWatching()
    const site = await webSite({ '/': answer('text/html', '<h1>Harbour</h1>') })
    await expect(operations['sources.add']({ url: site, topicId: null })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('can be taken back, suggestions and all', async () => {
    const { operations, library } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry) })
    const { undoable } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    await library.undo.undo(undoable?.undo ?? '')
    expect(await operations['sources.list'](undefined)).toEqual([])
    expect((await operations['inbox.list'](everything)).total).toBe(0)
  })
})

describe('a check', () => {
  it('asks only for what is new, and suggests nothing twice', async () => {
    const { operations } = await openTestWatching()
    const asked: (string | undefined)[] = []
    let stories = [kelp]
    const site = await webSite({
      '/feed': (response, request) => {
        const tag = `"${stories.length}"`
        asked.push(request.headers['if-none-match'])
        if (request.headers['if-none-match'] === tag) response.writeHead(304).end()
        else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(feedOf(stories))
      },
    })
    await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    expect(await operations['sources.check']({ ids: null })).toMatchObject([{ found: null, added: 0, problem: null }])
    stories = [ferry, kelp]
    expect(await operations['sources.check']({ ids: null })).toMatchObject([{ found: 2, added: 1, problem: null }])
    expect(asked).toEqual([undefined, '"1"', '"1"'])
  })

  it('follows a feed that has moved for good', async () => {
    const { operations } = await openTestWatching()
    let moved = false
    const site = await webSite({
      '/feed': (response, request) => (moved ? redirect('/new', 301) : rss(ferry))?.(response, request),
      '/new': rss(ferry),
    })
    await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    moved = true
    await operations['sources.check']({ ids: null })
    expect((await operations['sources.list'](undefined))[0]?.url).toBe(`${site}/new`)
  })

  it('leaves the address be when the feed has moved for now', async () => {
    const { operations } = await openTestWatching()
    const site = await webSite({ '/feed': redirect('/new', 302), '/new': rss(ferry) })
    const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    expect(source?.url).toBe(`${site}/feed`)
  })

  it('shows a broken feed with the reason and the last success, and asks it ever less often', async () => {
    const { operations, round, later } = await openTestWatching()
    let requests = 0
    let broken = false
    const site = await webSite({
      '/feed': (response, request) => {
        requests += 1
        if (broken) response.writeHead(503).end()
        else rss(ferry)?.(response, request)
      },
    })
    await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    broken = true
    later(61)
    await round()
    expect(await operations['sources.list'](undefined)).toMatchObject([
      {
        failuresInARow: 1,
        succeededAt: '2026-11-05T09:30:00.000Z',
        failedAt: '2026-11-05T10:31:00.000Z',
        reason: expect.stringContaining('answered 503'),
      },
    ])
    later(61)
    await round()
    expect(requests).toBe(2)
    later(60)
    await round()
    expect(requests).toBe(3)
    broken = false
    expect(await operations['sources.check']({ ids: null })).toMatchObject([{ problem: null }])
    expect(await operations['sources.list'](undefined)).toMatchObject([{ failuresInARow: 0, reason: null }])
  })

  it('does not blame a feed for a computer that is offline', async () => {
    let online = true
    const { operations, round, later } = await openTestWatching(feeds => ({
      ...feeds,
      fetch: async errand =>
        online ? feeds.fetch(errand) : { is: 'offline', reason: 'The name tides.example could not be looked up.', remedy: 'Go online.' },
    }))
    const site = await webSite({ '/feed': rss(ferry) })
    await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    online = false
    later(61)
    await round()
    expect(await operations['sources.list'](undefined)).toMatchObject([
      { failuresInARow: 0, reason: 'The name tides.example could not be looked up.' },
    ])
    online = true
    later(61)
    await round()
    expect(await operations['sources.list'](undefined)).toMatchObject([{ reason: null, succeededAt: '2026-11-05T11:32:00.000Z' }])
  })

  it('waits as long as the server wishes', async () => {
    const { operations, round, later } = await openTestWatching()
    let requests = 0
    const site = await webSite({
      '/feed': (response, request) => {
        requests += 1
        if (requests === 2) response.writeHead(429, { 'retry-after': '86400' }).end()
        else rss(ferry)?.(response, request)
      },
    })
    await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    later(61)
    await round()
    expect((await operations['sources.list'](undefined))[0]?.notBefore).toBe('2026-11-06T10:31:00.000Z')
    later(20 * 60)
    await round()
    expect(requests).toBe(2)
    later(5 * 60)
    await round()
    expect(requests).toBe(3)
  })

  it('stops for a feed that is gone, until the curator asks', async () => {
    const { operations, round, later } = await openTestWatching()
    let requests = 0
    const site = await webSite({
      '/feed': (response, request) => {
        requests += 1
        if (requests > 1) response.writeHead(410).end()
        else rss(ferry)?.(response, request)
      },
    })
    await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    for (const days of [1, 30, 300]) {
      later(days * 24 * 60)
      await round()
    }
    expect(requests).toBe(2)
    expect(await operations['sources.check']({ ids: null })).toMatchObject([
      { problem: { what: 'The site says that this feed is gone for good.' } },
    ])
  })

  it('stands in the way of no undo', async () => {
    const { operations, round, later, library } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry) })
    const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    const { undoable } = await operations['sources.edit']({ id: source?.id ?? '', edits: { title: 'Harbour' } })
    later(61)
    await round()
    await library.undo.undo(undoable?.undo ?? '')
    expect(await operations['sources.list'](undefined)).toMatchObject([
      { title: 'The Harbour Weekly', checkedAt: '2026-11-05T10:31:00.000Z' },
    ])
  })

  it('reads the whole feed again under other rules, and once more when they are taken back', async () => {
    const { operations, library } = await openTestWatching()
    const asked: (string | undefined)[] = []
    const site = await webSite({
      '/feed': (response, request) => {
        asked.push(request.headers['if-none-match'])
        response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(feedOf([ferry]))
      },
    })
    const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    const { undoable } = await operations['sources.edit']({ id: source?.id ?? '', edits: { rules: { ...noRules, any: ['kelp'] } } })
    await operations['sources.check']({ ids: null })
    await operations['sources.check']({ ids: null })
    await library.undo.undo(undoable?.undo ?? '')
    await operations['sources.check']({ ids: null })
    expect(asked).toEqual([undefined, undefined, '"1"', undefined])
  })

  it('is forgotten with its source', async () => {
    const { operations, round, checks } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry) })
    const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    await operations['sources.remove']([source?.id ?? ''])
    await round()
    expect(await checks.all()).toEqual([])
  })

  it('never asks a private address that came from a file', async () => {
    const { operations } = await openTestWatching()
    let requests = 0
    const site = await webSite({ '/feed': response => void ((requests += 1), response.end(feedOf([ferry]))) })
    const text = `<opml version="2.0"><body><outline type="rss" text="Harbour" xmlUrl="${site}/feed"/></body></opml>`
    await operations['sources.importOpml']({ source: { from: 'text', name: 'feeds.opml', text }, topicId: null })
    expect(await operations['sources.check']({ ids: null })).toMatchObject([{ problem: { code: 'address-refused' } }])
    expect(requests).toBe(0)
  })

  it('asks one host for one feed at a time', async () => {
    const { operations } = await openTestWatching()
    let [now, most] = [0, 0]
    const slow = (response: ServerResponse) => {
      now += 1
      most = Math.max(most, now)
      setTimeout(() => {
        now -= 1
        response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf([ferry]))
      }, 20)
    }
    const site = await webSite({ '/a': slow, '/b': slow, '/c': slow })
    for (const path of ['a', 'b', 'c']) await operations['sources.add']({ url: `${site}/${path}`, topicId: null })
    await operations['sources.check']({ ids: null })
    expect(most).toBe(1)
  })
})

describe('rules', () => {
  it.each<[string, Partial<SourceRules>, readonly string[]]>([
    ['any of some words', { any: ['cafe', 'lighthouse'] }, ['Kelp']],
    ['a phrase in quotes', { any: ['"winter of REPAIRS"'] }, ['Ferry']],
    ['no part of a word', { any: ['crisp'] }, []],
    ['all of some words', { all: ['kelp', 'prize'] }, ['Kelp']],
    ['none of some words', { not: ['kelp'] }, ['Ferry']],
    ['included domains', { includeDomains: ['harbour-weekly.example'] }, []],
    ['excluded domains', { excludeDomains: ['http://127.0.0.1/'] }, []],
    ['an oldest age', { oldestDays: 2 }, ['Ferry']],
  ])('know %s', async (_what, rules, expected) => {
    expect((await suggested(rules)).map(([first]) => first)).toEqual(expected)
  })

  it('say what matched', async () => {
    expect(await suggested({ any: ['ferry', 'winter'] })).toEqual([['Ferry', 'matches ferry', 'matches winter', '1 day old']])
  })

  it('that change take away the suggestions that they shut out', async () => {
    const { operations, library } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry, kelp) })
    const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    const { undoable } = await operations['sources.edit']({ id: source?.id ?? '', edits: { rules: { ...noRules, not: ['ferry'] } } })
    expect((await operations['inbox.list'](everything)).total).toBe(1)
    await library.undo.undo(undoable?.undo ?? '')
    expect((await operations['inbox.list'](everything)).total).toBe(2)
  })
})

describe('the inbox', () => {
  it('scoops the whole page, or what the feed has where the page is gone, in one step', async () => {
    const { operations, library, ids, site } = await inbox()
    const { scooped, failed, undoable } = await operations['inbox.scoop'](ids)
    expect(failed).toEqual([])
    expect(scooped.map(({ remarks }) => remarks.length)).toEqual([0, 1])
    const articles = await Promise.all(scooped.map(({ articleId }) => library.article(articleId)))
    expect(articles).toMatchObject([
      {
        url: `${site}/ferry`,
        title: 'Ferry returns at Easter',
        publishedAt: '2026-11-04T07:00:00.000Z',
        body: expect.stringContaining('morning tide'),
      },
      { url: `${site}/kelp`, title: 'Kelp crisps win a prize', body: '<p>Salty, says the café.</p>', scoopedBy: 'Mette Holm' },
    ])
    expect((await operations['inbox.list'](everything)).counts).toEqual({ new: 0, kept: 0, dismissed: 0, scooped: 2 })
    await library.undo.undo(undoable?.undo ?? '')
    expect((await operations['inbox.list'](everything)).counts).toEqual({ new: 2, kept: 0, dismissed: 0, scooped: 0 })
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
  })

  it('keeps and dismisses, and neither comes back with the next check', async () => {
    const { operations, ids, library } = await inbox()
    const [first = '', second = ''] = ids
    expect((await operations['inbox.keep']([first])).undoable?.label).toBe('Kept “Ferry returns at Easter”')
    const dismissed = await operations['inbox.dismiss']([second, 'nonsense'])
    await operations['sources.check']({ ids: null })
    expect((await operations['inbox.list'](everything)).counts).toEqual({ new: 0, kept: 1, dismissed: 1, scooped: 0 })
    await library.undo.undo(dismissed.undoable?.undo ?? '')
    expect((await operations['inbox.list'](everything)).rows.map(({ id }) => id)).toEqual([second])
  })

  it('hides what came into the library by another way', async () => {
    const { operations, library, site } = await inbox()
    const known = await library.index.findByKey([`url:${new URL(site).host}/ferry`])
    expect(known.size).toBe(0)
    await library.keep([arrival('ferry', { url: `${site}/ferry?utm_source=mail` })], 'Scooped')
    expect((await operations['inbox.list'](everything)).rows.map(({ item }) => item.title)).toEqual(['Kelp crisps win a prize'])
  })

  it('tells how often the site was scooped from, and puts its best first', async () => {
    const { operations, site, ids } = await inbox()
    await operations['inbox.scoop'](ids.slice(1))
    const more = await webSite({ '/feed': rss({ ...ferry, path: '/other', title: 'Another ferry' }) })
    await operations['sources.add']({ url: `${more}/feed`, topicId: null })
    expect(site).not.toBe(more)
    const { rows } = await operations['inbox.list']({ ...everything, sort: 'score' })
    expect(rows[0]).toMatchObject({ item: { title: 'Another ferry' }, reasons: ['you scooped 1 from this site', '1 day old'] })
  })

  it('is searched and shown in parts', async () => {
    const { operations } = await inbox()
    expect((await operations['inbox.list']({ ...everything, text: 'CAFE' })).rows.map(({ item }) => item.title)).toEqual([
      'Kelp crisps win a prize',
    ])
    const second = await operations['inbox.list']({ ...everything, offset: 1, limit: 1 })
    expect([second.total, second.rows.map(({ item }) => item.title)]).toEqual([2, ['Kelp crisps win a prize']])
  })
})

describe('removing a source', () => {
  it('takes its new suggestions with it, and undo brings them back', async () => {
    const { operations, library } = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry, kelp) })
    const { source } = await operations['sources.add']({ url: `${site}/feed`, topicId: null })
    const [row] = (await operations['inbox.list'](everything)).rows
    await operations['inbox.keep']([row?.id ?? ''])
    const { undoable } = await operations['sources.remove']([source?.id ?? ''])
    expect((await operations['inbox.list']({ ...everything, state: null })).rows.map(({ state }) => state)).toEqual(['kept'])
    await library.undo.undo(undoable?.undo ?? '')
    expect([await operations['sources.list'](undefined), (await operations['inbox.list'](everything)).total]).toMatchObject([
      [{ title: 'The Harbour Weekly' }],
      1,
    ])
  })
})

describe('OPML', () => {
  it('goes out and comes in again with nothing lost', async () => {
    const one = await openTestWatching()
    const site = await webSite({ '/feed': rss(ferry) })
    await one.operations['sources.add']({ url: `${site}/feed`, topicId: null })
    const { opml, count } = await one.operations['sources.exportOpml'](undefined)
    expect(count).toBe(1)
    const other = await openTestWatching()
    const order = { source: { from: 'text', name: 'feeds.opml', text: opml }, topicId: null } as const
    const { added, undoable } = await other.operations['sources.importOpml'](order)
    expect(added).toMatchObject([{ title: 'The Harbour Weekly', url: `${site}/feed` }])
    expect(await other.operations['sources.importOpml'](order)).toMatchObject({ found: 1, added: [], already: 1, undoable: null })
    await other.library.undo.undo(undoable?.undo ?? '')
    expect(await other.operations['sources.list'](undefined)).toEqual([])
  })
})

describe('an import of OPML', () => {
  const text =
    '<opml version="2.0"><body><outline text="Coast"><outline text="Tides" xmlUrl="https://tides.example/rss"/></outline><outline type="link" text="Ferry" url="https://harbour-weekly.example/ferry"/></body></opml>'
  const order = { source: { from: 'text', name: 'list.opml', text }, kind: null, topicId: null, dryRun: false } as const

  it('watches its feeds and keeps its pages, and one undo takes back both', async () => {
    const { operations, scooping, library } = await openTestWatching()
    const draft = { title: 'Coast', description: '', audience: '', curators: [], views: '', themeId: null, accountId: null, listId: null }
    const topic = await library.operations['topics.save']({ ...draft, id: null })
    const report = await scooping.operations['import.run'](order)
    expect(report).toMatchObject({ kind: 'opml', found: 1, added: 1, feeds: { added: 1, already: 0 } })
    expect(await operations['sources.list'](undefined)).toMatchObject([
      { title: 'Tides', url: 'https://tides.example/rss', topicId: topic.id, isPrivate: false },
    ])
    await library.undo.undo(report.undoable?.undo ?? '')
    expect(await operations['sources.list'](undefined)).toEqual([])
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
  })

  it('says what it would do, and does nothing a second time', async () => {
    const { operations, scooping } = await openTestWatching()
    expect((await scooping.operations['import.run']({ ...order, dryRun: true })).feeds).toEqual({ added: 1, already: 0 })
    expect(await operations['sources.list'](undefined)).toEqual([])
    await scooping.operations['import.run'](order)
    expect(await scooping.operations['import.run'](order)).toMatchObject({ added: 0, feeds: { added: 0, already: 1 }, undoable: null })
  })
})
