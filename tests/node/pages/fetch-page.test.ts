import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PrivateReach, Wanted } from '../../../src/core/scoop/scoop-ports.ts'
import { pageFetcher } from '../../../src/node/pages/fetch-page.ts'
import { answer, redirect, webSite } from '../../support/web-site.ts'

const limits = {
  milliseconds: 1_000,
  redirects: 5,
  bytes: { article: 8 * 1024 * 1024, page: 8 * 1024 * 1024, text: 8 * 1024 * 1024, picture: 1024 * 1024 },
}
const { fetch } = pageFetcher(limits)
const page = (url: string, reach: PrivateReach = 'any', wanted: Wanted = 'page') => fetch({ url, reach, wanted })
const html = '<!doctype html><title>Ferry</title><p>Sails at six.'

async function failure(url: string, reach?: PrivateReach, wanted?: Wanted): Promise<unknown> {
  return page(url, reach, wanted).catch((thrown: unknown) => thrown)
}

describe('fetching a page', () => {
  it('answers its bytes, type, character set and where it came from', async () => {
    const site = await webSite({ '/ferry': answer('Text/HTML; charset="ISO-8859-1"', html), '/old': redirect('/ferry?from=old', 301) })
    const { bytes, ...rest } = await page(`${site}/old`)
    expect(Buffer.from(bytes).toString()).toBe(html)
    expect(rest).toEqual({ url: `${site}/ferry?from=old`, mediaType: 'text/html', charset: 'ISO-8859-1', isPrivate: true })
  })

  it.each([
    ['gzip', gzipSync(html)],
    ['deflate', deflateSync(html)],
    ['br', brotliCompressSync(html)],
    ['gzip', gzipSync(html).subarray(0, -8)],
  ])('unpacks %s', async (encoding, packed) => {
    const site = await webSite({ '/': answer('text/html', packed, { 'content-encoding': encoding }) })
    expect(Buffer.from((await page(site)).bytes).toString()).toBe(html)
  })

  it('takes what names no type for a page when it begins as one', async () => {
    const site = await webSite({
      '/bare': response => void response.writeHead(200).end(html),
      '/blob': answer('application/octet-stream', '%PDF-1.7'),
    })
    expect((await page(`${site}/bare`)).mediaType).toBe('')
    expect(await failure(`${site}/blob`)).toMatchObject({ code: 'page-not-html', message: expect.stringContaining('a PDF document') })
  })

  it('adds https:// to an address typed without', async () => {
    expect(await failure('no-such-harbour.invalid/news')).toMatchObject({
      code: 'page-unreachable',
      message: expect.stringContaining('no-such-harbour.invalid'),
    })
  })
})

describe('a page that cannot be had', () => {
  it.each([
    [404, 'page-gone', 'answered 404 (not found)'],
    [410, 'page-gone', 'answered 410 (gone)'],
    [401, 'page-refused', 'answered 401 (unauthorized)'],
    [403, 'page-refused', 'answered 403 (forbidden)'],
    [429, 'page-unreachable', 'answered 429 (too many requests)'],
    [503, 'page-unreachable', 'answered 503 (service unavailable)'],
  ])('tells the status %i in words', async (status, code, words) => {
    const site = await webSite({ '/news': response => void response.writeHead(status).end('sorry') })
    expect(await failure(`${site}/news`)).toMatchObject({
      code,
      message: expect.stringContaining(words),
      remedy: expect.stringMatching(/\.$/),
    })
  })

  it('tells an endless circle of redirects, and too many of them', async () => {
    const site = await webSite({
      '/a': redirect('/b'),
      '/b': redirect('/a'),
      '/n': (response, { url = '' }) => void response.writeHead(302, { location: `${url}1` }).end(),
      ...hops(),
    })
    expect(await failure(`${site}/a`)).toMatchObject({ code: 'page-unreachable', message: expect.stringContaining('endless circle') })
    expect(await failure(`${site}/hop0`)).toMatchObject({ code: 'page-unreachable', message: expect.stringContaining('too many times') })
  })

  it('stops reading a page of 50 MB at its limit', async () => {
    let sent = 0
    const site = await webSite({
      '/huge': response => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const chunk = Buffer.alloc(256 * 1024, 'tide ')
        const send = () => {
          if (sent >= 50 * 1024 * 1024 || response.destroyed) {
            response.end()
            return
          }
          sent += chunk.length
          if (response.write(chunk)) setImmediate(send)
          else response.once('drain', send)
        }
        send()
      },
      '/declared': response => void response.writeHead(200, { 'content-type': 'text/html', 'content-length': '52428800' }).write('<p>'),
    })
    expect(await failure(`${site}/huge`)).toMatchObject({ code: 'page-too-large', message: expect.stringContaining('larger than 8 MB') })
    expect(sent).toBeLessThan(30 * 1024 * 1024)
    expect(await failure(`${site}/declared`)).toMatchObject({ code: 'page-too-large' })
  })

  it.each(['gzip', 'br'])('stops unpacking a %s bomb at its limit', async encoding => {
    const zeros = Buffer.alloc(60 * 1024 * 1024)
    const bomb = encoding === 'gzip' ? gzipSync(zeros) : brotliCompressSync(zeros)
    const site = await webSite({ '/': answer('text/html', bomb, { 'content-encoding': encoding }) })
    expect(bomb.length).toBeLessThan(100 * 1024)
    expect(await failure(site)).toMatchObject({ code: 'page-too-large' })
  })

  it('tells what it is when it is no page', async () => {
    const site = await webSite({
      '/tides.pdf': answer('application/pdf', '%PDF-1.7'),
      '/quay': answer('image/jpeg', 'x'),
      '/data': answer('application/json', '{}'),
      '/empty': answer('text/html', ''),
    })
    expect(await failure(`${site}/tides.pdf`)).toMatchObject({
      code: 'page-not-html',
      message: expect.stringContaining('is a PDF document, not a web page'),
    })
    expect(await failure(`${site}/quay`)).toMatchObject({ code: 'page-not-html', message: expect.stringContaining('is a picture') })
    expect(await failure(`${site}/data`)).toMatchObject({ code: 'page-not-html', message: expect.stringContaining('is JSON data') })
    expect(await failure(`${site}/empty`)).toMatchObject({ code: 'page-unreachable', message: expect.stringContaining('empty page') })
  })

  it('tells a server that does not answer, at the start or half way', async () => {
    const site = await webSite({
      '/silent': () => {},
      '/slow': response => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Soon'),
    })
    for (const path of ['silent', 'slow'])
      expect(await failure(`${site}/${path}`)).toMatchObject({
        code: 'page-unreachable',
        message: expect.stringContaining('did not answer within 1 second'),
      })
  })

  it('tells a server that is not there, refuses, breaks off or speaks no HTTP', async () => {
    const mumbling = createServer(socket => socket.end('220 harbour SMTP\r\n'))
    const silent = createServer(socket => socket.destroy())
    const ports = await Promise.all(
      [mumbling, silent].map(
        server => new Promise<number>(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))),
      ),
    )
    onTestFinished(() => void [mumbling, silent].map(server => server.close()))
    expect(await failure('http://no-such-harbour.invalid/')).toMatchObject({ code: 'page-unreachable' })
    expect(await failure('http://127.0.0.1:1/')).toMatchObject({ code: 'page-unreachable', message: '127.0.0.1:1 refused the connection.' })
    expect(await failure(`http://127.0.0.1:${ports[0]}/`)).toMatchObject({
      code: 'page-unreachable',
      message: expect.stringContaining('not HTTP'),
    })
    expect(await failure(`http://127.0.0.1:${ports[1]}/`)).toMatchObject({
      code: 'page-unreachable',
      message: expect.stringContaining('broke off'),
    })
    expect(await failure(`https://127.0.0.1:${ports[0]}/`)).toMatchObject({
      code: 'page-unreachable',
      message: expect.stringContaining('secure connection'),
    })
  })

  it('tells an answer that cannot be unpacked', async () => {
    const site = await webSite({ '/': answer('text/html', 'no gzip at all', { 'content-encoding': 'gzip' }) })
    expect(await failure(site)).toMatchObject({ code: 'page-unreachable', message: expect.stringContaining('unpacked') })
  })

  it.each([
    'ftp://old.example/list',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://ada:secret@harbour.example/',
    'harbour',
    'http://',
    '',
  ])('refuses the address “%s”', async address => {
    expect(await failure(address)).toMatchObject({ code: 'address-refused' })
  })
})

describe('private addresses', () => {
  it('are reached for the curator, and what lies there may redirect there', async () => {
    const site = await webSite({ '/': redirect('/ferry'), '/ferry': answer('text/html', html) })
    expect((await page(site)).isPrivate).toBe(true)
    expect((await page(site.replace('127.0.0.1', 'localhost').replace('http:', 'http:'))).isPrivate).toBe(true)
  })

  it.each([
    ['an address', (site: string) => site],
    ['a name', (site: string) => site.replace('127.0.0.1', 'localhost')],
    ['an IPv4 address inside an IPv6 one', (site: string) => site.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['a number', (site: string) => site.replace('127.0.0.1', '2130706433')],
    ['a short form', (site: string) => site.replace('127.0.0.1', '127.1')],
  ])('are refused to pages, given as %s', async (_how, disguise) => {
    let asked = 0
    const site = await webSite({ '/quay.png': response => void response.end(String((asked += 1))) })
    expect(await failure(`${disguise(site)}/quay.png`, 'none', 'picture')).toMatchObject({ code: 'address-refused' })
    expect(asked).toBe(0)
  })

  it('are open to a page’s pictures on its own host and port only', async () => {
    const site = await webSite({
      '/quay.png': answer('image/png', 'pixels'),
      '/away.png': (response, _request) => void response.writeHead(302, { location: other }).end(),
    })
    const other = await webSite({ '/': answer('image/png', 'pixels') })
    const reach = { host: new URL(site).host }
    expect((await page(`${site}/quay.png`, reach, 'picture')).mediaType).toBe('image/png')
    expect(await failure(other, reach, 'picture')).toMatchObject({ code: 'address-refused' })
    expect(await failure(`${site}/away.png`, reach, 'picture')).toMatchObject({ code: 'address-refused' })
  })

  it('are refused in redirects to other kinds of address', async () => {
    const site = await webSite({ '/a': redirect('file:///etc/passwd'), '/b': redirect('http://ada:secret@127.0.0.1/') })
    expect(await failure(`${site}/a`)).toMatchObject({ code: 'address-refused' })
    expect(await failure(`${site}/b`)).toMatchObject({ code: 'address-refused' })
  })
})

function hops() {
  return Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/hop${index}`, redirect(`/hop${index + 1}`)]))
}
