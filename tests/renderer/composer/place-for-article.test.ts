import { describe, expect, it } from 'vitest'
import { emptyBlock } from '../../../src/core/compose/empty-block.ts'
import { emptySection } from '../../../src/core/compose/empty-section.ts'
import type { Block } from '../../../src/core/compose/block.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { placeForArticle } from '../../../src/renderer/src/composer/place-for-article.ts'

const block = (id: string, kind: Block['kind']): Block => ({ ...emptyBlock(kind), id })

function digestOf(sections: Readonly<Record<string, Block[]>>): Digest {
  return {
    id: 'edition41',
    number: 41,
    topicId: null,
    subject: '',
    preheader: '',
    language: 'en',
    themeId: 'harbour',
    sections: Object.entries(sections).map(([id, blocks]) => ({ ...emptySection(id), id, blocks })),
    mjml: null,
    pictures: { as: 'embedded', base: '' },
    webAddress: '',
    templateId: null,
    dueAt: null,
    status: 'draft',
    deliveryIds: [],
    sentAt: null,
    createdAt: '',
    changedAt: '',
    revision: 1,
  }
}

describe('an article added without a place', () => {
  const digest = digestOf({
    top: [block('plate', 'masthead'), block('welcome', 'text')],
    water: [block('ferry', 'article')],
    foot: [block('foot', 'footer')],
  })

  it('goes below the selected block', () => {
    expect(placeForArticle(digest, 'plate')).toEqual({ sectionId: 'top', before: 'welcome' })
    expect(placeForArticle(digest, 'welcome')).toEqual({ sectionId: 'top', before: null })
  })

  it.each([
    ['nothing is selected', null],
    ['the selected block has gone', 'deleted'],
  ])('goes after the last article when %s', (_when, selected) => {
    expect(placeForArticle(digest, selected)).toEqual({ sectionId: 'water', before: null })
  })

  it('goes into the first empty section of a digest without articles', () => {
    expect(placeForArticle(digestOf({ top: [block('plate', 'masthead')], ashore: [] }), null)).toEqual({
      sectionId: 'ashore',
      before: null,
    })
  })
})
