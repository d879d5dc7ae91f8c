import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import type { Template } from '../../src/core/compose/template.ts'
import type { Theme } from '../../src/core/compose/theme.ts'
import { builtInTemplates } from '../../src/node/resources/templates.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'
import { seriousFaults } from '../support/accessibility.ts'
import { chromeProgram, withoutBrowser } from '../support/browser.ts'
import { rendered } from '../support/harbour-rendering.ts'
import { specimenOf } from '../support/specimens.ts'

let browser: Browser | undefined

afterAll(() => browser?.close())

async function aPage(): Promise<Page> {
  if (chromeProgram === undefined) throw new Error('There is no Chrome or Chromium for the browser tests.')
  browser ??= await chromium.launch({ executablePath: chromeProgram, args: ['--no-sandbox'] })
  return browser.newPage({ viewport: { width: 800, height: 900 } })
}

/** What axe finds serious in a mail, in the light and in the dark. */
async function faultsOf(page: Page, theme: Theme, template: Template): Promise<readonly string[]> {
  await page.setContent((await rendered(specimenOf(template), { theme })).html)
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    faults.push(...(await seriousFaults(page, `${template.name} in ${theme.name}, ${colorScheme}`)))
  }
  return faults
}

describe.skipIf(withoutBrowser || chromeProgram === undefined)('a mail', () => {
  it('from any template has nothing that axe finds serious', async () => {
    const [page, themes] = [await aPage(), await builtInThemes()]
    for (const template of await builtInTemplates()) {
      const theme = themes.find(({ id }) => id === template.themeId)
      expect(theme && (await faultsOf(page, theme, template))).toEqual([])
    }
  })

  it('in any theme has nothing that axe finds serious, with every tone in it', async () => {
    const page = await aPage()
    const template = (await builtInTemplates()).find(({ id }) => id === 'product')
    for (const theme of await builtInThemes()) expect(template && (await faultsOf(page, theme, template))).toEqual([])
  })
})
