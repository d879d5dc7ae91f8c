import { newId } from '../../base/id.ts'
import { addBlocks } from '../add-block.ts'
import { addSection } from '../add-section.ts'
import { addToArticles } from '../add-articles.ts'
import type { Digest } from '../digest.ts'
import type { BlockPlace } from '../place-blocks.ts'
import type { Clipping } from './clipping.ts'

/** A clipping whose blocks and sections have ids of their own, so that it can be pasted beside what it was copied from. */
export function withNewIds({ blocks, sections }: Clipping): Clipping {
  return {
    blocks: blocks.map(block => ({ ...block, id: newId() })),
    sections: sections.map(section => ({
      ...section,
      id: newId(),
      blocks: section.blocks.map(block => ({ ...block, id: newId() })),
    })),
  }
}

/** Every block of a clipping, those of its sections last. */
export function blocksIn({ blocks, sections }: Clipping): Clipping['blocks'] {
  return [...blocks, ...sections.flatMap(section => section.blocks)]
}

/**
 * Pastes a clipping: its blocks at a place (null for where articles go), its sections below the one of that place, or above the
 * one that closes the digest.
 */
export function pasteClipping(digest: Digest, { blocks, sections }: Clipping, place: BlockPlace | null): Digest {
  const pasted = place ? addBlocks(digest, blocks, place) : blocks.length > 0 ? addToArticles(digest, blocks, null) : digest
  const before = place ? sectionAfter(digest, place.sectionId) : closingSection(digest)
  return sections.reduce((now, section) => addSection(now, section, before), pasted)
}

function sectionAfter({ sections }: Digest, sectionId: string): string | null {
  return sections[sections.findIndex(({ id }) => id === sectionId) + 1]?.id ?? null
}

function closingSection({ sections }: Digest): string | null {
  return sections.find(({ blocks }) => blocks.some(({ kind }) => kind === 'footer'))?.id ?? null
}
