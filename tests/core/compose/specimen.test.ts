import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { findPlaceholders } from '../../../src/core/compose/placeholders.ts'
import { specimen } from '../../../src/core/compose/specimen.ts'
import { builtInTemplates } from '../../../src/node/resources/templates.ts'
import { quayPicture, story } from '../../support/digests.ts'

const now = new Date('2026-11-05T08:00:00.000Z')

describe('a template that shows a theme', () => {
  it('has all its empty places filled, with and without a library', async () => {
    for (const template of await builtInTemplates())
      for (const stories of [[], [story()]])
        expect([template.id, findPlaceholders(specimen(template, stories, now))]).toEqual([template.id, []])
  })

  it('shows the library’s stories in turn, those with pictures first', async () => {
    const template = (await builtInTemplates()).find(({ id }) => id === 'weekly-digest')
    if (!template) throw new Error('no template')
    const shown = specimen(template, [story({ headline: 'Plain', picture: null }), story({ headline: 'Pictured' })], now)
    const headlines = blocksOf(shown).flatMap(block => (block.kind === 'article' ? [block.headline] : []))
    expect(headlines.slice(0, 3)).toEqual(['Pictured', 'Plain', 'Pictured'])
  })

  it('has pictures where the template wants them', async () => {
    const template = (await builtInTemplates()).find(({ id }) => id === 'photo-story')
    if (!template) throw new Error('no template')
    const pictures = blocksOf(specimen(template, [story()], now)).flatMap(block => (block.kind === 'picture' ? [block.picture] : []))
    expect(pictures).toEqual(Array.from({ length: 4 }, () => quayPicture))
  })
})
