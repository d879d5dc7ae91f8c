import type { Block, BlockKind } from '../../compose/block.ts'
import type { Digest } from '../../compose/digest.ts'
import { blocksOf } from '../../compose/find-block.ts'

/** A text of a digest that readers read as prose. */
export interface Prose {
  /** Null for what belongs to the digest as a whole. */
  readonly blockId: string | null
  /** The field of the block or of the digest that holds it; null for the title of a section. */
  readonly field: string | null
  readonly text: string
}

const fields: Readonly<Record<BlockKind, readonly string[]>> = {
  masthead: ['tagline'],
  text: ['markdown'],
  heading: ['text'],
  article: ['headline', 'blurb', 'insight', 'linkLabel'],
  picture: ['caption'],
  button: ['label'],
  divider: [],
  'call-to-action': ['title', 'text', 'label'],
  sponsor: ['label', 'title', 'text'],
  contents: ['title'],
  footer: ['markdown'],
}

/** The prose of a digest, from the top: its subject, its preheader, the titles of its sections, and what its blocks show. */
export function proseOf(digest: Digest): readonly Prose[] {
  return [
    { blockId: null, field: 'subject', text: digest.subject },
    { blockId: null, field: 'preheader', text: digest.preheader },
    ...digest.sections.map(({ title }) => ({ blockId: null, field: null, text: title })),
    ...blocksOf(digest).flatMap(proseOfBlock),
  ].filter(({ text }) => text.trim() !== '')
}

/** What names people and places in a digest: their words are in no dictionary, and right. */
export function namesIn(digest: Digest): readonly string[] {
  return blocksOf(digest).flatMap(block => {
    if (block.kind === 'article') return [block.byline, block.siteName, block.scoopedBy]
    return block.kind === 'masthead' ? [block.title] : []
  })
}

function proseOfBlock(block: Block): readonly Prose[] {
  if (block.mjml !== null) return []
  const values = new Map<string, unknown>(Object.entries(block))
  return fields[block.kind].flatMap((field): Prose[] => {
    const text = values.get(field)
    return typeof text !== 'string' || isUnseen(block, field) ? [] : [{ blockId: block.id, field, text }]
  })
}

function isUnseen(block: Block, field: string): boolean {
  return block.kind === 'article' && ((field === 'blurb' && block.layout === 'headline') || (field === 'insight' && !block.showInsight))
}
