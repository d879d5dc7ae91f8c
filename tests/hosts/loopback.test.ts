import { request } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Loopback, serveNewsroom } from '../../src/serve/server.ts'
import { opens } from '../../src/serve/token.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { root } from '../support/root.ts'

async function opened(): Promise<Loopback & { origin: string; cookie: string }> {
  const { newsroom, library } = await aNewsroom()
  const loopback = await serveNewsroom(newsroom, { renderer: `${root}/out/renderer`, images: `${library}/images` }, 0, () => {})
  onTestFinished(loopback.close)
  const entry = await fetch(loopback.url, { redirect: 'manual' })
  return { ...loopback, origin: new URL(loopback.url).origin, cookie: entry.headers.get('set-cookie') ?? '' }
}

/** fetch does not let us lie about the Host. */
function statusFor(port: number, headers: Record<string, string>, path = '/'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, response => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

const facets = JSON.stringify({ name: 'library.facets' })

describe('the loopback host', () => {
  it('listens on this machine only, at a port of its own', async () => {
    expect(new URL((await opened()).url).hostname).toBe('127.0.0.1')
  })

  it('trades the token for a cookie that scripts cannot read and sends on to a clean address', async () => {
    const { url, cookie } = await opened()
    const entry = await fetch(url, { redirect: 'manual' })
    expect([entry.status, entry.headers.get('location')]).toEqual([303, '/'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict; Path=\//)
  })

  it.each([
    ['no cookie', {}],
    ['a wrong token', { cookie: 'broadsheet=wrong' }],
  ])('refuses requests with %s', async (_what, headers) => {
    const { origin } = await opened()
    const response = await fetch(`${origin}/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: facets,
    })
    expect(response.status).toBe(401)
  })

  it('has one page without a key, that does nothing but to lead to the window', async () => {
    const { origin } = await opened()
    const page = await fetch(`${origin}/scoop?url=https://sea.example/`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; frame-ancestors 'none'/)
    expect(await page.text()).not.toContain('sea.example')
    expect((await fetch(`${origin}/scoop`, { method: 'POST' })).status).toBe(401)
    expect((await fetch(`${origin}/scoop/more`)).status).toBe(401)
  })

  it('refuses a Host that is not ours, so that no name can be rebound to us', async () => {
    const { port, cookie } = await opened()
    expect(await statusFor(port, { host: 'evil.example', cookie })).toBe(421)
  })

  it('refuses requests that another page makes', async () => {
    const { origin, cookie } = await opened()
    const response = await fetch(`${origin}/call`, {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
      body: facets,
    })
    expect(response.status).toBe(403)
  })

  it('refuses a form’s content type, which needs no permission to cross origins', async () => {
    const { origin, cookie } = await opened()
    const response = await fetch(`${origin}/call`, { method: 'POST', headers: { cookie, 'content-type': 'text/plain' }, body: facets })
    expect(response.status).toBe(415)
  })

  it.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/images/../../broadsheet.json',
    '/images/%2e%2e%2fbroadsheet.json',
    '/%',
    '/assets',
  ])('gives nothing away at %s', async path => {
    const { port, cookie } = await opened()
    expect(await statusFor(port, { host: `127.0.0.1:${port}`, cookie }, path)).toBe(404)
  })

  it('sends the page with a policy under which nothing inline runs', async () => {
    const { origin, cookie } = await opened()
    const page = await fetch(origin, { headers: { cookie } })
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await page.text()).toContain('<div id="root">')
  })

  it('answers a broken request in words', async () => {
    const { origin, cookie } = await opened()
    const response = await fetch(`${origin}/call`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{"name":',
    })
    expect(await response.json()).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
  })
})

describe('a token', () => {
  it.each([
    ['itself', 'harbour', true],
    ['another of the same length', 'rivulet', false],
    ['a shorter one', 'harb', false],
    ['nothing', '', false],
  ])('compared with %s', (_what, offered, answer) => {
    expect(opens('harbour', offered)).toBe(answer)
  })
})
