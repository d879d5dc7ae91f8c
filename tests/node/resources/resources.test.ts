import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, pairsOf, readable } from '../../../src/core/compose/contrast.ts'
import { findPlaceholders } from '../../../src/core/compose/placeholders.ts'
import { Theme } from '../../../src/core/compose/theme.ts'
import { readResources } from '../../../src/node/resources/read-resources.ts'
import { builtInTemplates } from '../../../src/node/resources/templates.ts'
import { builtInThemes } from '../../../src/node/resources/themes.ts'
import { digest } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { specimenOf } from '../../support/specimens.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

describe('the themes that come with Broadsheet', () => {
  it('are ten, no two with the same look', async () => {
    const themes = await builtInThemes()
    expect(themes.length).toBe(10)
    const looks = themes.map(({ light, headingFont, masthead, plateRule, rubric, corner, width, headingSize }) => ({
      colours: JSON.stringify(light),
      form: JSON.stringify([headingFont, masthead, plateRule, rubric, corner, width, headingSize]),
    }))
    expect(new Set(looks.map(({ colours }) => colours)).size).toBe(themes.length)
    expect(new Set(looks.map(({ form }) => form)).size).toBe(themes.length)
  })

  it('can all be read (WCAG AA), in the light and in the dark', async () => {
    for (const theme of await builtInThemes())
      for (const scheme of ['light', 'dark'] as const)
        for (const { text, ground } of pairsOf(scheme)) {
          const measured = contrast(theme[scheme][text], theme[scheme][ground])
          expect([theme.name, scheme, text, ground, measured >= readable]).toEqual([theme.name, scheme, text, ground, true])
        }
  })

  it('end every font stack with one that every machine has', async () => {
    for (const { headingFont, bodyFont } of await builtInThemes())
      for (const stack of [headingFont, bodyFont]) expect(stack).toMatch(/, (?:serif|sans-serif|monospace)$/)
  })
})

describe('the templates that come with Broadsheet', () => {
  it('are one for each way to write to readers', async () => {
    expect(idsOf(await builtInTemplates())).toEqual([
      'weekly-digest',
      'links-list',
      'briefing',
      'magazine',
      'research-review',
      'community',
      'product',
      'plain-letter',
      'photo-story',
    ])
  })

  it('name a theme that is there', async () => {
    const themes = idsOf(await builtInThemes())
    for (const { themeId } of await builtInTemplates()) expect(themes).toContain(themeId)
  })

  it('begin with a name plate, end with a footer, and tell what to write where', async () => {
    for (const { sections, subject } of await builtInTemplates()) {
      const kinds = sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))
      expect([kinds[0], kinds.at(-1)]).toEqual(['masthead', 'footer'])
      expect(findPlaceholders(digest(sections, { subject })).length).toBeGreaterThan(5)
    }
  })

  it('give every section and block an id of its own', async () => {
    for (const { sections, name } of await builtInTemplates()) {
      const ids = sections.flatMap(section => [section.id, ...section.blocks.map(({ id }) => id)])
      expect([name, new Set(ids).size]).toEqual([name, ids.length])
    }
  })

  it('can be drawn as they are', async () => {
    for (const { sections } of await builtInTemplates()) {
      const { html, warnings } = await rendered(digest(sections))
      expect(warnings).toEqual([])
      expect(html).toContain('[[')
    }
  })

  it('are drawn in every theme without a word of complaint from MJML, every empty place filled', async () => {
    const templates = await builtInTemplates()
    for (const theme of await builtInThemes())
      for (const template of templates) {
        const { html, warnings } = await rendered(specimenOf(template), { theme })
        expect([theme.id, template.id, warnings, html.includes('[[')]).toEqual([theme.id, template.id, [], false])
        expect(html).toContain(theme.dark.paper)
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
