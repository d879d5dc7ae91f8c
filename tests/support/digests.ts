import type { Block, BlockKind, BlockOf, BlockPicture } from '../../src/core/compose/block.ts'
import type { Digest, Section } from '../../src/core/compose/digest.ts'
import { emptyBlock } from '../../src/core/compose/empty-block.ts'
import { pictureAtWidth } from '../../src/core/render/picture-width.ts'
import { everyone } from '../../src/core/compose/show-to.ts'

/** A block of a kind; its id is the kind unless `changes` say otherwise. */
export function block<K extends BlockKind>(kind: K, changes: Partial<BlockOf<K>> = {}): BlockOf<K> {
  return { ...emptyBlock(kind), id: kind, ...changes }
}

/** A prose block that is known by its id. */
export function note(id: string): BlockOf<'text'> {
  return block('text', { id, markdown: `The ${id}.` })
}

export function section(id: string, blocks: readonly Block[], changes: Partial<Section> = {}): Section {
  return { id, title: '', tone: 'paper', showTo: everyone, blocks: [...blocks], ...changes }
}

/** A draft of The Harbour Weekly, № 41. */
export function digest(sections: readonly Section[], changes: Partial<Digest> = {}): Digest {
  return {
    id: 'harbour-41',
    number: 41,
    topicId: 'harbour',
    subject: 'The fish market reopens',
    preheader: 'And where to see the lights',
    language: 'en',
    themeId: 'broadsheet',
    sections: [...sections],
    mjml: null,
    pictures: { as: 'embedded', base: '' },
    webAddress: '',
    templateId: null,
    dueAt: null,
    status: 'draft',
    deliveryIds: [],
    sentAt: null,
    createdAt: '2026-11-02T08:00:00.000Z',
    changedAt: '2026-11-05T08:00:00.000Z',
    revision: 1,
    ...changes,
  }
}

export const quayPicture: BlockPicture = {
  file: `${'a1'.repeat(32)}.jpg`,
  width: 1200,
  height: 800,
  alt: 'Boats at the quay',
  sourceUrl: 'https://harbour.example/quay.jpg',
}

/** The quay's picture as a mail shows it, so many pixels wide. */
export const quayAt = (width: number): string => pictureAtWidth(quayPicture, width)

/** A story as a digest shows it. */
export function story(changes: Partial<BlockOf<'article'>> = {}): BlockOf<'article'> {
  return block('article', {
    articleId: '202611-harbour',
    layout: 'picture-left',
    headline: 'Harbour reopens after the storm',
    blurb: 'Boats are back at the quay.',
    insight: 'Look at the *new* moorings.',
    url: 'https://harbour.example/news/reopens',
    siteName: 'Harbour Gazette',
    byline: 'Ada Lund',
    publishedAt: '2026-11-04T08:00:00.000Z',
    scoopedBy: 'Mette Holm',
    picture: quayPicture,
    ...changes,
  })
}

/** Ids of blocks by section, to compare orders by eye. */
export function order({ sections }: Digest): readonly (readonly string[])[] {
  return sections.map(({ blocks }) => blocks.map(({ id }) => id))
}

/** A name plate and a greeting, two sections of notes, and the foot. */
export const harbourDigest: Digest = digest([
  section('top', [block('masthead', { title: 'The Harbour Weekly' }), note('welcome')]),
  section('news', [note('market'), note('ferry'), note('lights')], { title: 'News' }),
  section('council', [note('slipway'), note('budget')], { title: 'Council' }),
  section('bottom', [block('footer')]),
])
