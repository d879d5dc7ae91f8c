import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { windowedChrome } from '../support/browser.ts'
import { startServe } from '../support/start-serve.ts'
import { archive, articles } from './archive.ts'
import type { Bench, Measurement } from './bench.ts'
import { build } from './build.ts'
import { readersCsv, readersOrder } from './harbour-readers.ts'
import { percentile } from './measure.ts'
import { openDesk } from './open-desk.ts'

// Ten seconds at 60 frames a second, more than a screenful in every four of them.
const frames = 600
const pixelsAFrame = 240
// A page draws its first frames while it still loads its fonts.
const firstFrames = 30

const readers = 100_000

/** Long lists in a browser: the library's, and the subscribers' table. */
export const scrollBenches: readonly Bench[] = [
  { name: 'library.scroll', unit: 'ms', measure: scrollLibrary },
  { name: 'subscribers.scroll', unit: 'ms', measure: scrollSubscribers },
]

async function scrollLibrary(folder: string): Promise<Measurement> {
  await archive(folder)
  return scrollList(folder, { bench: 'library.scroll', hash: '', row: 'option', list: '[role="listbox"]', what: `${articles} articles` })
}

async function scrollSubscribers(folder: string): Promise<Measurement> {
  const newsroom = await openDesk(folder)
  await newsroom.handlers['subscribers.import'](await readersOrder(newsroom.handlers, folder, readersCsv(readers)))
  await newsroom.close()
  const list = '[role="rowgroup"]'
  return scrollList(folder, { bench: 'subscribers.scroll', hash: '#/subscribers', row: 'row', list, what: `a table of ${readers} people` })
}

/** A list to scroll, and where it is. */
interface ListPlace {
  readonly bench: string
  readonly hash: string
  readonly row: 'option' | 'row'
  readonly list: string
  readonly what: string
}

async function scrollList(folder: string, { bench, hash, row, list, what }: ListPlace): Promise<Measurement> {
  if (windowedChrome === undefined) throw new Error('There is no Chrome or Chromium.')
  build(bench)
  const server = await startServe(['--library', join(folder, 'library')], folder)
  const browser = await chromium.launch({ executablePath: windowedChrome, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(server.url)
    await page.evaluate(to => (location.hash = to), hash)
    await page.getByRole(row).nth(1).waitFor()
    await page.waitForLoadState('networkidle')
    const ours = await scrolled(page, list)
    await page.setContent(plainList)
    const plain = await scrolled(page, '#list')
    return {
      value: percentile(ours, 100),
      baseline: percentile(plain, 100),
      note: `longest of ${ours.length} frames while ${what} scroll (p99 ${percentile(ours, 99).toFixed(1)} ms), against a plain list of words that is all there`,
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Scrolls what lies about the list, frame by frame; the time that each frame took, in milliseconds. */
async function scrolled(page: Page, list: string): Promise<readonly number[]> {
  return page.evaluate(
    ([selector, count, step, skipped]) =>
      new Promise<number[]>((resolve, reject) => {
        let scroller: Element | null = document.querySelector(selector)
        while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
        if (!scroller) return reject(new Error('There is nothing to scroll.'))
        const moved = scroller
        const took: number[] = []
        let last = performance.now()
        const next = (now: number): void => {
          took.push(now - last)
          last = now
          if (took.length === count + skipped) return resolve(took.slice(skipped))
          moved.scrollTop += step
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    [list, frames, pixelsAFrame, firstFrames] as const,
  )
}

const plainList = `<!doctype html><div id="list" style="height:700px;overflow:auto">${'<p style="height:90px">Ferry returns at Easter</p>'.repeat(2_000)}</div>`
