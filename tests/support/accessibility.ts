import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { root } from './root.ts'

const source = readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical on a page as it stands, each as "where: rule: element"; frames are the mail's own affair. */
export async function seriousFaults(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  // By the debugger and not as a script element, which the page's own policy refuses.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(await source)
  // What passed is not told of: telling it takes as long as finding it.
  const results: AxeResults = await page.evaluate(`axe.run(document, { iframes: false, resultTypes: ['violations'] })`)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 200)}`))
}
