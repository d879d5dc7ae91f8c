import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { InspectedSubscribers } from '../../src/core/subscribers/import/inspect-subscribers.ts'
import type { FeedContent } from '../../src/core/scoop/feed/feed-content.ts'
import type { PageContent, TopicPage } from '../../src/core/scoop/scoop-operations.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { topicPage } from '../support/publishing.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { answer, webSite } from '../support/web-site.ts'

const fixtures = join(root, 'tests/fixtures')

describe('inspect', () => {
  it('page: tells what a page is about', async () => {
    const folder = await temporaryFolder()
    const file = join(fixtures, 'pages/harbour-weekly.html')
    const page = await answered<PageContent>(folder, ['inspect', 'page', file, '--url', 'https://harbour-weekly.example/ferry'])
    const told = ['title', 'byline', 'siteName', 'excerpt', 'publishedAt', 'image', 'content', 'text', 'language', 'canonicalUrl']
    expect(Object.keys(page).toSorted()).toEqual(told.toSorted())
    expect(page).toMatchObject({ title: 'Ferry returns at Easter', image: expect.stringMatching(/^https:\/\/harbour-weekly\.example\//) })
    expect(existsSync(join(folder, 'library'))).toBe(false)
  })

  it('feed: tells of a feed and its items', async () => {
    const feed = await answered<FeedContent>(await temporaryFolder(), ['inspect', 'feed', join(fixtures, 'feeds/harbour.rss')])
    const told = ['title', 'link', 'description', 'language', 'author', 'image', 'updated', 'items']
    expect(Object.keys(feed).toSorted()).toEqual(told.toSorted())
    const ofItem = ['id', 'link', 'title', 'summary', 'content', 'author', 'published', 'updated', 'image', 'enclosures', 'tags']
    expect(Object.keys(feed.items[0] ?? {}).toSorted()).toEqual(ofItem.toSorted())
  })

  it('scoops: tells of a topic and its articles', async () => {
    const { topic, articles } = await answered<TopicPage>(await temporaryFolder(), ['inspect', 'scoops', topicPage('tide-tables')])
    expect(topic).toMatchObject({
      title: 'Tide tables & weather',
      audience: 'sailors, winter swimmers',
      curators: ['Jonas Vik', 'Lise Falk', 'Ole'],
    })
    expect(articles.map(({ title, scoopedBy }) => [title, scoopedBy])).toEqual([
      ['Spring tide on Thursday', 'Lise Falk'],
      ['A storm that never came', 'Ole'],
    ])
  })

  it('reads what lies at an address where no file is given', async () => {
    const site = await webSite({
      '/feed': answer('application/rss+xml', '<rss><channel><item><title>Ferry</title><link>/ferry</link></item></channel></rss>'),
    })
    const feed = await answered<FeedContent>(await temporaryFolder(), ['inspect', 'feed', '--url', `${site}/feed`])
    expect(feed.items).toMatchObject([{ title: 'Ferry', link: `${site}/ferry` }])
  })

  it.each(['scoopit-topic.json', 'scoopit-page.html', 'scoopit-topic.rss'])('scoops: reads other forms of a topic page: %s', async name => {
    const { articles } = await answered<TopicPage>(await temporaryFolder(), ['inspect', 'scoops', join(fixtures, 'imports', name)])
    expect(articles.length).toBeGreaterThan(0)
    expect(Object.keys(articles[0] ?? {}).toSorted()).toEqual(
      ['title', 'scoopedBy', 'topic', 'text', 'insight', 'tags', 'image', 'url', 'comments'].toSorted(),
    )
  })

  it('bookmarks: reads an archive as well', async () => {
    const folder = await temporaryFolder()
    const part = 'title,url,time_added,tags,status\nNets,https://nets.example/,1741000000,,unread\n'
    await writeFile(join(folder, 'pocket.zip'), zipSync({ 'part_000000.csv': strToU8(part) }, { mtime: '2026-11-05' }))
    const { items } = await answered<{ items: readonly unknown[] }>(folder, ['inspect', 'bookmarks', join(folder, 'pocket.zip')])
    expect(items).toMatchObject([{ url: 'https://nets.example/', title: 'Nets' }])
  })

  it('html: tells what is left of markup and what was taken away, here from standard input', () => {
    const input = '<p onclick="alert(1)">High water at noon<script>alert(2)</script></p>'
    const { stdout } = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), 'inspect', 'html', '-'], { input, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual({
      html: '<p>High water at noon</p>',
      text: 'High water at noon',
      removed: ['onclick on <p>', '<script>'],
    })
  })

  it('subscribers: tells whom an import would read and which rows it would refuse', async () => {
    const file = join(fixtures, 'subscribers/harbour-readers.csv')
    const { accepted, rejected } = await answered<InspectedSubscribers>(await temporaryFolder(), ['inspect', 'subscribers', file])
    expect(accepted[0]).toEqual({
      email: 'ada@saltby.example',
      name: 'Ada Marsh',
      attributes: { Town: 'Saltby' },
      standing: 'subscribed',
      lists: [],
      tags: [],
    })
    expect(accepted.map(({ email, standing }) => `${email} ${standing}`).at(-1)).toBe('mette@saltby.example left')
    expect(rejected).toEqual([
      { line: 6, reason: 'The row has an address that has no @.', row: 'ole.at.the.pier,Ole,Berg,Quayside,subscribed' },
    ])
  })

  it.each([
    ['scoops', 'topic-pages/tide-tables.txt'],
    ['subscribers', 'subscribers/harbour-readers.csv'],
    ['feed', 'feeds/harbour.rss'],
    ['html', 'pages/sign-in-wall.html'],
    ['page', 'pages/harbour-weekly.html'],
  ])('%s: loads nothing but what it needs, and makes no library', async (kind, file) => {
    const folder = await temporaryFolder()
    const list = join(folder, 'loaded')
    const preload = { NODE_OPTIONS: `--import ${import.meta.resolve('../support/loaded-modules.ts')}`, LOADED_MODULES: list }
    await answered(folder, ['inspect', kind, join(fixtures, file)], preload)
    const loaded = new Set((await readFile(list, 'utf8')).trim().split('\n'))
    const parsers: Readonly<Record<string, string>> = { papaparse: 'subscribers', feedsmith: 'feed' }
    const elsewhere = ['nodemailer', 'smtp-server', 'mjml', 'sharp', 'lowdb', 'node:sqlite', 'postal-mime']
    expect(elsewhere.filter(name => loaded.has(name))).toEqual([])
    expect(Object.keys(parsers).filter(name => loaded.has(name))).toEqual(Object.keys(parsers).filter(name => parsers[name] === kind))
    expect(existsSync(join(folder, 'library'))).toBe(false)
  })

  it.each([
    ['a kind that is none', ['inspect', 'boats', 'x.txt'], 2, 'Inspect what? One of page, feed, '],
    ['no file', ['inspect', 'page'], 2, 'Inspect what?'],
    ['a file that is not there', ['inspect', 'page', '/nowhere/page.html'], 1, 'There is no file /nowhere/page.html.'],
    ['a page as a feed', ['inspect', 'feed', join(fixtures, 'pages/harbour-weekly.html')], 1, 'This is not a feed that can be read'],
    [
      'a page as subscribers',
      ['inspect', 'subscribers', topicPage('tide-tables')],
      1,
      'No column of tide-tables.txt holds e-mail addresses',
    ],
  ])('says what is wrong with %s', async (_what, args, code, words) => {
    const outcome = await broadsheet(await temporaryFolder(), args)
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(words) })
  })
})
