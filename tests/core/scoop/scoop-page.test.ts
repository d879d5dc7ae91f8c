import type { ServerResponse } from 'node:http'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fixture } from '../../support/fixture.ts'
import { openTestScooping } from '../../support/open-scooping.ts'
import { answer, type Paths, redirect, webSite } from '../../support/web-site.ts'

const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
  .jpeg()
  .toBuffer()
const order = (url: string) => ({ url, topicId: null, scoopedBy: null })

async function harbour() {
  return webSite({
    '/news/ferry': answer('text/html; charset=utf-8', fixture('pages/harbour-weekly.html')),
    '/pictures/ferry.jpg': answer('image/jpeg', picture),
    '/short': redirect('/news/ferry?utm_source=short&page=1'),
    '/notes': answer('text/html', fixture('pages/village-blog.html')),
    '/wall': answer('text/html', '<title>Members only</title><meta property="og:image" content="http://10.0.0.1/hall.jpg">'),
  })
}

describe('scooping a page', () => {
  it('keeps its article, text and picture, signed by the curator', async () => {
    const { operations } = await openTestScooping()
    const site = await harbour()
    const { article, already, remarks, undoable } = await operations['scoop.page'](order(`${site}/news/ferry?utm_campaign=spring`))
    expect(article).toMatchObject({
      url: `${site}/news/ferry`,
      title: 'Ferry returns at Easter',
      byline: 'Ada Marsh, Jonas Vik',
      siteName: 'The Harbour Weekly',
      publishedAt: '2026-03-02T07:30:00.000Z',
      scoopedAt: '2026-11-05T09:30:00.000Z',
      scoopedBy: 'Mette Holm',
      excerpt: 'After a winter of repairs the ferry sails again on Good Friday.',
      insight: '',
      language: 'en-GB',
      state: 'new',
      image: { width: 60, height: 40, alt: 'Ferry returns at Easter', sourceUrl: `${site}/pictures/ferry.jpg?w=1200` },
      source: { kind: 'page' },
    })
    expect(article.wordCount).toBeGreaterThan(80)
    expect(article.body).toContain('The ferry that joins both sides')
    expect([already, remarks, undoable?.label]).toEqual([false, [], 'Scooped “Ferry returns at Easter”'])
  })

  it('a second time leaves it as it was, by whatever address it is found', async () => {
    const { operations } = await openTestScooping()
    const site = await harbour()
    const first = await operations['scoop.page'](order(`${site}/news/ferry`))
    for (const path of ['/news/ferry?fbclid=x', '/short'])
      expect(await operations['scoop.page'](order(site + path))).toMatchObject({
        already: true,
        undoable: null,
        article: { id: first.article.id },
      })
  })

  it('without text or picture still keeps it, and says what is missing', async () => {
    const { operations } = await openTestScooping()
    const { article, remarks } = await operations['scoop.page'](order(`${await harbour()}/wall`))
    expect(article).toMatchObject({ title: 'Members only', body: '', image: null, wordCount: 0 })
    expect(remarks).toEqual([
      'No text was found on the page; its title and description were kept.',
      expect.stringMatching(/^The picture could not be kept: 10\.0\.0\.1 is on this computer or on a private network/),
    ])
  })

  it('can be taken back', async () => {
    const { operations, library } = await openTestScooping()
    const { undoable } = await operations['scoop.page'](order(`${await harbour()}/notes`))
    await library.undo.undo(undoable?.undo ?? '')
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
  })
})

const ampPage = (canonical: string) =>
  answer(
    'text/html',
    `<html ⚡ lang="en"><title>Ferry</title><link rel="canonical" href="${canonical}"><p>${'The short version. '.repeat(9)}</p></html>`,
  )

async function pier() {
  return webSite({
    '/news/ferry': answer('text/html; charset=utf-8', fixture('pages/harbour-weekly.html')),
    '/amp': ampPage('/news/ferry'),
    '/orphan/amp': ampPage('/gone'),
    '/inward/amp': ampPage('http://127.0.0.1:9/ferry'),
    '/shim': answer('text/html', '<meta http-equiv="refresh" content="0; url=/amp"><title>Moving on</title>'),
    '/circle': answer('text/html', '<meta http-equiv="refresh" content="0; url=/circle?again"><title>Round</title>'),
  })
}

describe('scooping a page that leads to another', () => {
  it.each(['/amp', '/shim'])('keeps the original, and the address that was given: %s', async path => {
    const { operations } = await openTestScooping()
    const site = await pier()
    const { article } = await operations['scoop.page'](order(site + path))
    expect(article).toMatchObject({ url: `${site}/news/ferry`, givenUrl: site + path, title: 'Ferry returns at Easter', capture: 'whole' })
  })

  it.each(['/orphan/amp', '/inward/amp'])('keeps the AMP text when the original cannot be had: %s', async path => {
    const { operations } = await openTestScooping()
    const site = await pier()
    const { article } = await operations['scoop.page'](order(site + path))
    expect(article).toMatchObject({ url: site + path, givenUrl: null, title: 'Ferry' })
    expect(article.body).toContain('The short version.')
  })

  it('does not go round in circles', async () => {
    const { operations } = await openTestScooping()
    const { article } = await operations['scoop.page'](order(`${await pier()}/circle`))
    expect(article).toMatchObject({ title: 'Round', capture: 'needs-browser' })
  })

  it('does not let a click counter lead into the own network', async () => {
    const { operations } = await openTestScooping()
    const wrapped = `https://l.facebook.com/l.php?u=${encodeURIComponent(`${await pier()}/news/ferry`)}`
    await expect(operations['scoop.page'](order(wrapped))).rejects.toMatchObject({ code: 'address-refused' })
  })
})

/** A site of which a test can change what it answers. */
async function changingSite(first: Paths[string]) {
  let now = first
  const site = await webSite({ '/news/tide-tables-for-spring.html': (response, request) => now?.(response, request) })
  return { url: `${site}/news/tide-tables-for-spring.html`, become: (next: Paths[string]) => void (now = next) }
}

const refusal = (status: number) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': 'text/html' }).end('No.')
const tables = answer(
  'text/html',
  `<html lang="en"><meta property="og:site_name" content="The Harbour Weekly"><title>Tide tables</title><article><h1>Tide tables</h1>${'<p>The spring tide comes at six in the morning, as it has done since the wall was built.</p>'.repeat(5)}</article>`,
)

describe('a page that cannot be had', () => {
  it.each([
    ['is gone', refusal(404), 'gone', 'answered 404 (not found)'],
    ['was taken away for good', refusal(410), 'gone', 'answered 410 (gone)'],
    ['is on a site in trouble', refusal(503), 'unreachable', 'answered 503'],
    ['is shown to browsers only', refusal(403), 'needs-browser', 'open it in a browser'],
    ['is a sound recording', answer('audio/mpeg', 'ID3'), 'link', 'is a sound recording, not a web page'],
  ])('%s: its address is kept, named by what it tells, with the reason', async (_what, paths, capture, reason) => {
    const { operations } = await openTestScooping()
    const { url } = await changingSite(paths)
    const { article, remarks, undoable } = await operations['scoop.page'](order(url))
    expect(article).toMatchObject({ url, title: 'Tide tables for spring', siteName: '127.0.0.1', capture, body: '', wordCount: 0 })
    expect(remarks).toEqual([expect.stringContaining(reason)])
    expect(undoable?.label).toBe('Scooped “Tide tables for spring”')
  })

  it('goes by the name it had where its address comes from', async () => {
    const { operations } = await openTestScooping()
    const { article } = await operations['scoop.page']({ ...order('http://127.0.0.1:9/x'), title: 'What the tide brought' })
    expect(article).toMatchObject({ title: 'What the tide brought', capture: 'unreachable' })
  })

  it('is filled in when it is scooped again, and what the curator wrote stays', async () => {
    const { operations, library } = await openTestScooping()
    const { url, become } = await changingSite(refusal(503))
    const { article } = await operations['scoop.page'](order(url))
    await library.operations['library.edit']({ id: article.id, edits: { insight: 'Print this one', byline: 'Ines' } })
    become(tables)
    const again = await operations['scoop.page'](order(url))
    expect(again).toMatchObject({
      already: true,
      undoable: { label: 'Captured “Tide tables” again' },
      article: {
        id: article.id,
        title: 'Tide tables',
        siteName: 'The Harbour Weekly',
        insight: 'Print this one',
        byline: 'Ines',
        capture: 'whole',
      },
    })
    expect(again.article.body).toContain('spring tide')
    await library.undo.undo(again.undoable?.undo ?? '')
    expect(await library.article(article.id)).toMatchObject({
      title: 'Tide tables for spring',
      capture: 'unreachable',
      body: '',
      wordCount: 0,
    })
  })

  it('is refused, not kept, when its address leads nowhere on the web', async () => {
    const { operations, library } = await openTestScooping()
    for (const url of ['ftp://harbour.example/tables', 'javascript:alert(1)', 'tide tables'])
      await expect(operations['scoop.page'](order(url))).rejects.toMatchObject({ code: 'address-refused' })
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
  })
})

describe('an address that a web page named', () => {
  it('is not followed to a private network', async () => {
    const { operations } = await openTestScooping()
    const { url } = await changingSite(tables)
    await expect(operations['scoop.page']({ ...order(url), namedBy: 'page' })).rejects.toMatchObject({ code: 'address-refused' })
  })

  it('comes with the passage that was selected, as a highlight', async () => {
    const { operations } = await openTestScooping()
    const { url } = await changingSite(tables)
    const { article } = await operations['scoop.page']({ ...order(url), quote: ' comes at six\n in the morning ' })
    expect(article.highlights).toMatchObject([
      { quote: 'comes at six in the morning', before: 'The spring tide ', after: ', as it has done since the wall ' },
    ])
  })
})
