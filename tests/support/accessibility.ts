import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { root } from './root.ts'

const source = readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds serious or critical on a page as it stands, each as "where: rule: element": every rule in the light, and in the
 * dark the rules of colours, which is all that differs. Frames are the mail's own affair.
 */
export async function seriousFaults(page: Page, where: string): Promise<readonly string[]> {
  // By the debugger and not as a script element, which the page's own policy refuses.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(await source)
  const inLight = await violations(page, where, '')
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await violations(page, `${where}, in the dark`, `, runOnly: ['color-contrast', 'link-in-text-block']`)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...inLight, ...inDark]
}

async function violations(page: Page, where: string, rules: string): Promise<readonly string[]> {
  await settled(page)
  // What passed is not told of: telling it takes as long as finding it.
  const results: AxeResults = await page.evaluate(`axe.run(document, { iframes: false, resultTypes: ['violations']${rules} })`)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 200)}`))
}

// A dialog that opens is named a few frames after it is there, and moves meanwhile.
const restMs = 150

/** Waits until nothing on the page has moved for a while. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async rest => {
    do {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      await new Promise(resolve => setTimeout(resolve, rest))
    } while (document.getAnimations().some(({ playState }) => playState === 'running'))
  }, restMs)
}
