import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPlaceholders } from '../../../src/core/compose/placeholders.ts'
import type { Palette } from '../../../src/core/compose/theme.ts'
import { Theme } from '../../../src/core/compose/theme.ts'
import { readResources } from '../../../src/node/resources/read-resources.ts'
import { builtInTemplates } from '../../../src/node/resources/templates.ts'
import { builtInThemes } from '../../../src/node/resources/themes.ts'
import { digest } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 1, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** What stands on what in a palette. */
function pairs({ paper, tint, ink, quiet, accent, onAccent }: Palette): readonly (readonly [string, string])[] {
  return [...[paper, tint].flatMap(ground => [ink, quiet, accent].map(text => [ground, text] as const)), [accent, onAccent]]
}

describe('the themes that come with Broadsheet', () => {
  it('can all be read (WCAG AA), in the light and in the dark', async () => {
    for (const { light, dark, name } of await builtInThemes())
      for (const [ground, text] of [...pairs(light), ...pairs(dark), [dark.onAccent, dark.ink] as const])
        expect([name, ground, text, contrast(ground, text) >= 4.5]).toEqual([name, ground, text, true])
  })
})

describe('the templates that come with Broadsheet', () => {
  it('are a weekly digest and a list of links', async () => {
    expect((await builtInTemplates()).map(({ id }) => id)).toEqual(['weekly-digest', 'links-list'])
  })

  it('name a theme that is there', async () => {
    const themes = new Set((await builtInThemes()).map(({ id }) => id))
    for (const { themeId } of await builtInTemplates()) expect(themes).toContain(themeId)
  })

  it('begin with a name plate, end with a footer, and tell what to write where', async () => {
    for (const { sections, subject } of await builtInTemplates()) {
      const kinds = sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))
      expect([kinds[0], kinds.at(-1)]).toEqual(['masthead', 'footer'])
      expect(findPlaceholders(digest(sections, { subject })).length).toBeGreaterThan(5)
    }
  })

  it('can be drawn as they are', async () => {
    for (const { sections } of await builtInTemplates()) {
      const { html, warnings } = await rendered(digest(sections))
      expect(warnings).toEqual([])
      expect(html).toContain('[[Name this section]]')
    }
  })
})

describe('reading resources', () => {
  it('says which file of Broadsheet’s own is broken', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'themes'))
    await writeFile(join(folder, 'themes', 'night.json'), '{ "id": "night" }')
    await expect(readResources('themes', Theme, folder)).rejects.toMatchObject({
      code: 'file-not-understood',
      message: expect.stringContaining('night.json'),
    })
  })
})
