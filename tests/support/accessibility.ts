import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { root } from './root.ts'

/** What axe finds serious or critical on a page as it stands, each as "where: rule: element"; frames are the mail's own affair. */
export async function seriousFaults(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  // By the debugger and not as a script element, which the page's own policy refuses.
  const results: AxeResults = await page.evaluate(`${axe}; axe.run(document, { iframes: false })`)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 200)}`))
}
