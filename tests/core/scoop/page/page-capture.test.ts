import { describe, expect, it } from 'vitest'
import { pageReading } from '../../../../src/core/scoop/page/read-page.ts'

const url = 'https://coast.example/news/ferry'
const line = 'The ferry sails again on Good Friday, the council said, after a winter of repairs to her engine and her hull. '
const paragraphs = (count: number) => `<p>${line}</p>`.repeat(count)
const page = (body: string, head = '') =>
  pageReading(`<html lang="en"><head><title>Ferry returns at Easter</title>${head}</head><body>${body}</body></html>`, url)
const data = (more: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...more })}</script>`
const article = (inside: string) => `<article><h1>Ferry returns at Easter</h1><div class="entry-content">${inside}</div></article>`

describe('a page that gives all of its article', () => {
  it.each([
    ['a long one', article(paragraphs(20)), ''],
    ['a short notice', article('<p>The hall is closed on Monday.</p>'), ''],
    ['one that is free by its own word', article(paragraphs(3)), data({ isAccessibleForFree: true })],
    [
      'a paid one that is sent whole',
      article(`${paragraphs(2)}<div class="locked">${paragraphs(12)}</div>`),
      data({ isAccessibleForFree: 'False', hasPart: { isAccessibleForFree: 'False', cssSelector: '.locked' } }),
    ],
    ['a paid one of as many words as it says', article(paragraphs(12)), data({ isAccessibleForFree: false, wordCount: 245 })],
    ['one about subscriptions', article(`${paragraphs(2)}<p>Subscribers of the library may renew online.</p>${paragraphs(2)}`), ''],
    ['one about JavaScript', article(`<p>JavaScript is required to run the example, so enable JavaScript first.</p>${paragraphs(6)}`), ''],
    ['a long one that asks for money at its end', article(`${paragraphs(70)}<p>Subscribe to continue reading our other stories.</p>`), ''],
  ])('%s is whole', (_which, body, head) => {
    expect(page(body, head).capture).toBe('whole')
  })
})

describe('a page that gives the open part of a paid article', () => {
  it.each([
    ['says so in its data', article(paragraphs(3)), data({ isAccessibleForFree: false })],
    ['says so of a part', article(paragraphs(3)), data({ hasPart: [{ isAccessibleForFree: 'False', cssSelector: '.x .locked' }] })],
    [
      'says so of a part that only offers a subscription',
      article(`${paragraphs(3)}<div class="locked">Subscribe now for two crowns a week.</div>`),
      data({ isAccessibleForFree: false, hasPart: { isAccessibleForFree: false, cssSelector: '.locked' } }),
    ],
    ['says so in a meta tag', article(paragraphs(3)), '<meta property="article:content_tier" content="locked">'],
  ])('that %s is paywalled', (_how, body, head) => {
    const { capture, text } = page(body, head)
    expect(capture).toBe('paywalled')
    expect(text).toContain('The ferry sails again')
  })

  it.each([
    'Subscribe to continue reading',
    'This post is for paid subscribers',
    'Already a member? Log in to keep reading.',
    'You’ve reached your limit of free articles this month.',
    'Dieser Artikel ist exklusiv für Abonnenten.',
    'La suite de cet article est réservée aux abonnés.',
    'Contenido exclusivo para suscriptores',
    'Dit artikel is alleen voor abonnees',
    'この記事は有料会員限定です。残り1234文字',
    '登录后阅读全文',
    'Оформите подписку, чтобы читать дальше',
  ])('that says “%s” is paywalled', words => {
    expect(page(`${article(paragraphs(3))}<div class="gate"><h3>${words}</h3></div>`).capture).toBe('paywalled')
  })
})

describe('a page that only a browser can show', () => {
  it.each([
    ['an empty one', ''],
    ['a shell', '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/a.js"></script>'],
    ['a shell that says so', '<p>Please enable JavaScript to view this site.</p><div id="app"></div>'],
    ['one that wants cookies first', `<div><h2>We value your privacy</h2><p>We and our 800 partners store data. ${line}</p></div>`],
  ])('%s needs one', (_which, body) => {
    expect(page(body).capture).toBe('needs-browser')
  })

  it.each(['Just a moment...', 'Attention Required! | Cloudflare', 'Access Denied', 'Pardon Our Interruption', 'Are you a robot?'])(
    'a check for robots named “%s” needs one',
    title => {
      const html = `<title>${title}</title><h1>coast.example</h1><p>Verifying you are human. This may take a few seconds.</p>`
      expect(pageReading(html, url).capture).toBe('needs-browser')
    },
  )
})

describe('where a page leads', () => {
  it.each([
    ['the original of an AMP page', '<html ⚡><link rel="canonical" href="/ferry">', 'https://coast.example/ferry'],
    ['the original that the address tells', '<html amp>', 'https://coast.example/news/ferry', `${url}/amp`],
    ['the goal of a refresh', '<meta http-equiv="refresh" content="0;URL=/ferry">', 'https://coast.example/ferry'],
    [
      'the goal of a refresh for browsers without scripts',
      '<noscript><META http-equiv=refresh content="0; url=\'https://b.example/\'"></noscript>',
      'https://b.example/',
    ],
    ['nowhere, when it reloads itself', '<meta http-equiv="refresh" content="5">', null],
    ['nowhere, when it reloads itself by name', `<meta http-equiv="refresh" content="5; ${url}">`, null],
    ['nowhere, when it is to be read first', '<meta http-equiv="refresh" content="300; url=/next">', null],
    ['nowhere, when that is a program', '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">', null],
    ['nowhere, when it is an ordinary page', '<html><link rel="canonical" href="/ferry">', null],
  ])('is %s', (_which, html, goal, address = url) => {
    expect(pageReading(html, address).leadsTo).toBe(goal)
  })

  it('is nowhere when there is text to read', () => {
    expect(page(article(paragraphs(10)), '<meta http-equiv="refresh" content="0; url=/other">').leadsTo).toBeNull()
  })
})
