import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { readFeed } from '../../src/core/scoop/read-feed.ts'
import { pageReader } from '../../src/node/pages/read-page.ts'
import { root } from '../support/root.ts'
import type { Bench, Measurement } from './bench.ts'
import { harbourFeed } from './harbour-feed.ts'
import { longRead } from './harbour-page.ts'
import { stories } from './harbour-stories.ts'
import { medians, milliseconds, sideBySide } from './measure.ts'

const items = 500

/** Capture: reading pages and feeds. */
export const captureBenches: readonly Bench[] = [
  { name: 'capture.extract', unit: 'ms', measure: extractPages },
  { name: 'capture.feed', unit: 'ms', measure: readOneFeed },
]

async function extractPages(): Promise<Measurement> {
  const pages = [...(await fixturePages()), longRead(stories(40))]
  const reader = pageReader()
  const url = 'https://harbour-weekly.example/news'
  const fetched = pages.map(html => ({ bytes: Buffer.from(html), charset: 'utf-8', mediaType: 'text/html', url, isPrivate: false }))
  const figures = await sideBySide(
    5,
    () => milliseconds(async () => Promise.all(fetched.map(page => reader.read(page)))),
    () => milliseconds(() => pages.map(html => readabilityOnJsdom(html, url))),
  )
  const linkedom = await sideBySide(
    5,
    () => milliseconds(async () => Promise.all(fetched.map(page => reader.read(page)))),
    () => milliseconds(() => pages.map(html => new Readability(parseHTML(inHtml(html)).document).parse())),
  )
  const { value, baseline } = medians(linkedom)
  const note = `${pages.length} pages, sanitised and with what they say of themselves, against plain Readability on jsdom without our limits; on linkedom it takes ${baseline.toPrecision(3)} ms (ratio ${(value / baseline).toPrecision(2)})`
  return { ...medians(figures), note }
}

function readabilityOnJsdom(html: string, url: string): void {
  const { window } = new JSDOM(html, { url })
  new Readability(window.document).parse()
  window.close()
}

/** linkedom makes no body of its own. */
function inHtml(html: string): string {
  return /<html/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
}

async function readOneFeed(): Promise<Measurement> {
  const text = harbourFeed(stories(items))
  const figures = await sideBySide(
    5,
    () => milliseconds(() => readFeed(text, 'https://harbour-weekly.example/feed.xml')),
    () => milliseconds(() => parseFeed(text)),
  )
  return { ...medians(figures), note: `${items} items with their text, sanitised, against feedsmith alone` }
}

async function fixturePages(): Promise<readonly string[]> {
  const pages: string[] = []
  for await (const name of glob('**/*.html', { cwd: join(root, 'tests/fixtures/pages') })) pages.push(name)
  return Promise.all(pages.toSorted().map(name => readFile(join(root, 'tests/fixtures/pages', name), 'utf8')))
}
