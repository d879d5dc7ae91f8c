import { blocksOf, findBlock } from '../../../core/compose/find-block.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'

/** Where an article goes that was added without a place: below the selected block, else after the last article, else into the first section. */
export function placeForArticle(digest: Digest, selectedId: string | null): BlockPlace {
  const lastArticle = blocksOf(digest).findLast(({ kind }) => kind === 'article')
  const beside = findBlock(digest, selectedId ?? '') ?? findBlock(digest, lastArticle?.id ?? '')
  if (beside) return { sectionId: beside.section.id, before: beside.section.blocks[beside.index + 1]?.id ?? null }
  const roomy = digest.sections.find(({ blocks }) => blocks.length === 0) ?? digest.sections[0]
  return { sectionId: roomy?.id ?? '', before: null }
}
