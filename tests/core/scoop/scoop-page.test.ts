import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fixture } from '../../support/fixture.ts'
import { openTestScooping } from '../../support/open-scooping.ts'
import { answer, redirect, webSite } from '../../support/web-site.ts'

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

  it('that cannot be had keeps nothing', async () => {
    const { operations, library } = await openTestScooping()
    await expect(operations['scoop.page'](order(`${await harbour()}/gone`))).rejects.toMatchObject({ code: 'page-unreachable' })
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
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
