import { describe, expect, it } from 'vitest'
import { feedFetcher } from '../../../src/node/watch/feed-fetcher.ts'
import { answer, redirect, webSite } from '../../support/web-site.ts'

const errand = (url: string) => ({ url, etag: null, lastModified: null, reach: 'any' as const })
const feed = (title: string) => `<rss version="2.0"><channel><title>${title}</title></channel></rss>`

describe('fetching a feed', () => {
  it('tells the marks to come back with, and sends them', async () => {
    const site = await webSite({
      '/feed': (response, request) => {
        const { 'if-none-match': tag, 'if-modified-since': since } = request.headers
        if (tag === '"7"' && since === 'Mon, 02 Mar 2026 07:30:00 GMT') response.writeHead(304).end()
        else response.writeHead(200, { etag: '"7"', 'last-modified': 'Mon, 02 Mar 2026 07:30:00 GMT' }).end(feed('Tides'))
      },
    })
    const first = await feedFetcher().fetch(errand(`${site}/feed`))
    expect(first).toMatchObject({ is: 'text', etag: '"7"', lastModified: 'Mon, 02 Mar 2026 07:30:00 GMT', movedTo: null, isPrivate: true })
    const { etag = null, lastModified = null } = first.is === 'text' ? first : {}
    expect(await feedFetcher().fetch({ ...errand(`${site}/feed`), etag, lastModified })).toEqual({ is: 'unchanged' })
  })

  it.each([
    [
      'UTF-8 that is Windows-1252',
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><title>Caf\u00E9 \u0093quay\u0094</title></rss>', 'latin1'),
      'Café “quay”',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${feed('Café')}`, 'utf16le'), 'Café'],
    ['a set named inside', Buffer.from('<?xml version="1.0" encoding="iso-8859-15"?><rss><title>5 \u00A4</title></rss>', 'latin1'), '5 €'],
  ])('reads %s', async (_what, bytes, words) => {
    const site = await webSite({ '/feed': answer('application/xml; charset=utf-8', bytes) })
    const read = await feedFetcher().fetch(errand(`${site}/feed`))
    expect(read.is === 'text' ? read.text : '').toContain(words)
  })

  it('tells a move for good from a move for now', async () => {
    const site = await webSite({
      '/a': redirect('/b', 301),
      '/b': redirect('/feed', 308),
      '/c': redirect('/a', 302),
      '/feed': answer('application/rss+xml', feed('Tides')),
    })
    expect(await feedFetcher().fetch(errand(`${site}/a`))).toMatchObject({ url: `${site}/feed`, movedTo: `${site}/feed` })
    expect(await feedFetcher().fetch(errand(`${site}/c`))).toMatchObject({ url: `${site}/feed`, movedTo: null })
  })

  it.each([
    ['120', 120],
    ['99999999', 604_800],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', null],
  ])('reads a wish to come back later: %s', async (wish, seconds) => {
    const site = await webSite({ '/feed': response => void response.writeHead(503, { 'retry-after': wish }).end() })
    expect(await feedFetcher().fetch(errand(`${site}/feed`))).toMatchObject({ is: 'refused', retryAfter: seconds })
  })

  it('refuses a private address that nobody asked for', async () => {
    const site = await webSite({ '/feed': answer('application/rss+xml', feed('Tides')) })
    await expect(feedFetcher().fetch({ ...errand(`${site}/feed`), reach: 'none' })).rejects.toMatchObject({ code: 'address-refused' })
  })

  it.each([
    ['in circles', redirect('/feed', 302), 'page-unreachable'],
    ['to a file', redirect('file:///etc/passwd', 301), 'address-refused'],
    ['to nothing', answer('text/xml', ''), 'page-unreachable'],
    ['to a picture', answer('image/png', Buffer.from('\u0089PNG\r\n\u001A\n\0\0\0', 'latin1')), 'file-not-understood'],
  ])('says why it fails when it leads %s', async (_where, path, code) => {
    const site = await webSite({ '/feed': path })
    await expect(feedFetcher().fetch(errand(`${site}/feed`))).rejects.toMatchObject({ code })
  })

  it('breaks off when it is closed', async () => {
    const fetcher = feedFetcher()
    const site = await webSite({ '/feed': () => fetcher.close() })
    await expect(fetcher.fetch(errand(`${site}/feed`))).rejects.toMatchObject({ code: 'cancelled' })
  })
})
