import * as fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectHtml } from '../../../../src/core/scoop/clean-html.ts'
import { chromeProgram } from '../../../support/browser.ts'
import { hostileFragments, mutatedHostileHtml } from '../../../support/hostile-html.ts'

/** Every attempt as it is, and as many changed ones, the same in every run. */
const payloads = [...hostileFragments, ...fc.sample(mutatedHostileHtml, { numRuns: 500, seed: 41 })]
const cleaned = payloads.map(payload => inspectHtml(`<p>Low water at six.</p>${payload}`, null).html)

/** A frame for every payload would take a minute. */
const together = 20

/** The ways in which the cleaned text might be put into a page. */
const contexts: Readonly<Record<string, (html: string) => string>> = {
  'as a document': html => html,
  'in a div': html => `<!doctype html><body><div>${html}</div></body>`,
  'in an SVG': html => `<!doctype html><body><svg>${html}</svg><svg><foreignObject>${html}</foreignObject></svg></body>`,
  'in MathML': html => `<!doctype html><body><math><mtext>${html}</mtext></math></body>`,
  'set as innerHTML': html =>
    `<!doctype html><body><div id="d"></div><script>d.innerHTML = ${JSON.stringify(html).replaceAll('<', '\\u003c')}</script></body>`,
}

/** Opens some HTML in a frame, prods everything in it, and tells what ran or could: alerts, handlers, addresses that are programs. */
async function whatRuns(page: Page, html: string): Promise<readonly string[]> {
  return page.evaluate(async markup => {
    const frame = document.createElement('iframe')
    const ran: string[] = []
    Object.assign(window, { ran: (what: string) => void ran.push(what) })
    frame.srcdoc = `<script>alert = confirm = prompt = print = what => parent.ran('called: ' + what)</script>${markup}`
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
    document.body.append(frame)
    await loaded
    const inside = frame.contentDocument
    for (const element of inside?.querySelectorAll('*') ?? []) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) ran.push(`${name} on <${element.localName}>`)
        if (/^\s*(?:javascript|vbscript|data):/i.test(value) && !/^(?:title|alt)$/.test(name)) ran.push(`${name}=${value}`)
      }
      for (const event of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle', 'animationstart', 'pointerenter'])
        element.dispatchEvent(new Event(event, { bubbles: event === 'click', cancelable: true }))
    }
    frame.remove()
    return ran
  }, html)
}

describe.skipIf(chromeProgram === undefined)('cleaned hostile HTML in a real browser', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromeProgram ?? '', args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.route('**/*', async route => route.abort())
    await page.setContent('<!doctype html><body></body>')
  })
  afterAll(async () => browser.close())

  it.each(Object.keys(contexts))('runs nothing %s', async context => {
    const around = contexts[context] ?? String
    const running: string[] = []
    for (let at = 0; at < cleaned.length; at += together) {
      const ran = await whatRuns(page, around(cleaned.slice(at, at + together).join('\n')))
      if (ran.length > 0) running.push(`${payloads.slice(at, at + together).join('\n')} → ${ran.join(', ')}`)
    }
    expect(running).toEqual([])
  })

  it('would have run before it was cleaned, so that this test can fail', async () => {
    expect(await whatRuns(page, '<div><svg onload="alert(1)"></svg></div>')).toContain('called: 1')
  })
})

describe('harmless text around hostile HTML', () => {
  it.each(
    hostileFragments.filter(
      payload =>
        !/<!--|<\?|<plaintext|<svg|<math|<script|<style|<title|<template|<xmp|<iframe|<noscript|<textarea|<select|<object|<noembed|<noframes|<video|<audio|<applet|<dialog|<button|<datalist|<frameset|["'`][^"'`]*$/i.test(
          payload,
        ),
    ),
  )('stays: %s', payload => {
    const { text, html } = inspectHtml(
      `<p>Low water at six.</p>${payload}<p>The <a href="https://harbour-weekly.example/">ferry</a> sails.</p>`,
      null,
    )
    expect(text).toContain('Low water at six.')
    expect(text).toContain('ferry')
    expect(html).toContain('href="https://harbour-weekly.example/"')
  })
})
