import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import mjml2html from 'mjml'
import { chromium, type Page } from 'playwright'
import type { Digest } from '../../src/core/compose/digest.ts'
import { blocksOf } from '../../src/core/compose/find-block.ts'
import { mapSections } from '../../src/core/compose/with-sections.ts'
import { windowedChrome } from '../support/browser.ts'
import { root } from '../support/root.ts'
import { startServe } from '../support/start-serve.ts'
import type { Bench, Measurement } from './bench.ts'
import { build } from './build.ts'
import { harbourDigest } from './harbour-digest.ts'
import { stories } from './harbour-stories.ts'
import { percentile } from './measure.ts'
import { openDesk } from './open-desk.ts'
import { plainMjml } from './plain-mjml.ts'

const articles = 50
const words = 12
const lettersInWord = 6
// As somebody types who knows where the keys are.
const betweenLettersMs = 120

/** The preview beside the composer, in a browser. */
export const previewBenches: readonly Bench[] = [{ name: 'preview.keystroke', unit: 'ms', measure: typeAndLook }]

async function typeAndLook(folder: string): Promise<Measurement> {
  if (windowedChrome === undefined) throw new Error('There is no Chrome or Chromium.')
  build('preview.keystroke')
  const digest = await keepDigest(folder)
  const server = await startServe(['--library', join(folder, 'library')], folder)
  const browser = await chromium.launch({ executablePath: windowedChrome, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1680, height: 1050 } })
    await page.goto(server.url)
    await page.evaluate(id => void (location.hash = `#/digest/${id}`), digest.id)
    const blockId = await openLastStory(page, digest)
    const plainPage = await browser.newPage({ viewport: { width: 1680, height: 1050 } })
    const ours: number[] = []
    const plain: number[] = []
    // The plain way is done while the writer thinks of the next word, when the digest is saved and checked as well.
    for (let word = 0; word <= words; word++) {
      const letters = await typeWord(page, blockId)
      const milliseconds = await plainWay(plainPage, digest)
      if (word === 0) continue
      ours.push(...letters)
      plain.push(milliseconds)
    }
    return {
      value: percentile(ours, 95),
      baseline: percentile(plain, 95),
      note: `p95 from a letter typed to the changed frame at ${articles} articles, ${words} words of ${lettersInWord} letters, against mjml2html and a reloaded frame`,
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Types a word; how long each letter took to be seen in the mail. */
async function typeWord(page: Page, blockId: string): Promise<readonly number[]> {
  const letters: number[] = []
  for (let n = 0; n < lettersInWord; n++) {
    letters.push(await keystroke(page, blockId, n))
    await page.waitForTimeout(betweenLettersMs)
  }
  return letters
}

/** Keeps the digest in a library, with a real picture in every story. */
async function keepDigest(folder: string): Promise<Digest> {
  const newsroom = await openDesk(folder)
  try {
    const { handlers } = newsroom
    const base64 = (await readFile(join(root, 'resources/sample-library/pictures', 'boats-at-quay.svg'))).toString('base64')
    const picture = await handlers['pictures.add']({ source: { from: 'bytes', name: 'quay.svg', base64 }, alt: 'Boats at the quay' })
    const { id, revision } = await handlers['digest.new']({ templateId: null, topicId: null, subject: 'The week at the harbour' })
    const full = mapSections(harbourDigest(stories(articles)), section => ({
      ...section,
      blocks: section.blocks.map(block => (block.kind === 'article' ? { ...block, picture } : block)),
    }))
    return await handlers['digest.save']({ ...full, id, revision })
  } finally {
    await newsroom.close()
  }
}

/** Opens the last story in the inspector, ready to write on; answers its id. */
async function openLastStory(page: Page, digest: Digest): Promise<string> {
  const id = blocksOf(digest).findLast(({ kind }) => kind === 'article')?.id ?? ''
  await page.locator(`[data-block="${id}"]`).click()
  await page.frameLocator('iframe').locator(`#block-${id}`).waitFor()
  const field = page.getByLabel('Headline', { exact: true })
  await field.click()
  await page.keyboard.press('End')
  return id
}

/** What the page keeps while a letter is on its way. */
interface Watching extends Window {
  shownAfter?: Promise<number>
}

/** Types a letter; the milliseconds from its input event to the frame after the mail shows it. */
async function keystroke(page: Page, blockId: string, n: number): Promise<number> {
  await page.evaluate(id => {
    const shown = document.querySelector('iframe')?.contentDocument
    if (!shown) throw new Error('There is no preview.')
    const words = (): string | undefined => shown.getElementById(`block-${id}`)?.textContent
    const before = words()
    let from = 0
    document.addEventListener('input', () => (from = performance.now()), { capture: true, once: true })
    const page: Watching = window
    page.shownAfter = new Promise(resolve => {
      const look = (): void => {
        if (from > 0 && words() !== before) resolve(performance.now() - from)
        else requestAnimationFrame(look)
      }
      look()
    })
  }, blockId)
  await page.keyboard.press(String.fromCharCode(97 + (n % 26)))
  return page.evaluate(() => (window as Watching).shownAfter ?? Promise.reject(new Error('Nobody looks.')))
}

/** Plain MJML compiled, and shown in a frame as a page of its own. */
async function plainWay(page: Page, digest: Digest): Promise<number> {
  const start = performance.now()
  const { html } = await mjml2html(plainMjml(digest))
  await page.evaluate(
    srcdoc =>
      new Promise<void>(resolve => {
        const frame = document.createElement('iframe')
        frame.addEventListener('load', () =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              frame.remove()
              resolve()
            }),
          ),
        )
        frame.srcdoc = srcdoc
        document.body.append(frame)
      }),
    html,
  )
  return performance.now() - start
}
