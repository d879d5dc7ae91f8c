import { newId } from '../../base/id.ts'
import type { Article } from '../../library/article.ts'
import type { Block, BlockOf } from '../block.ts'
import type { Digest, Section } from '../digest.ts'
import { isEmptyPlace } from '../empty-place.ts'
import { blocksOf } from '../find-block.ts'
import { arrangeArticles } from './arrange-articles.ts'

/**
 * Arranges articles, and those of them that the digest has already with what was written on them there.
 * Everything else stays where it is: name plate, prose, pictures, footer.
 */
export function arrangeDigest(
  digest: Digest,
  articles: readonly Article[],
): { readonly digest: Digest; readonly explanation: readonly string[] } {
  const { sections, explanation } = arrangeArticles([...new Map(articles.map(article => [article.id, article])).values()])
  if (sections.length === 0) return { digest, explanation }
  const arranged = sections.map(section => withWrittenBlocks(section, digest))
  const ids = new Set(arranged.flatMap(({ blocks }) => blocks.map(articleIdOf)))
  const moves = (block: Block): boolean => isEmptyPlace(block) || (articleIdOf(block) !== null && ids.has(articleIdOf(block)))
  return { digest: { ...digest, sections: aroundThem(digest.sections, moves, arranged) }, explanation }
}

function articleIdOf(block: Block): string | null {
  return block.kind === 'article' ? block.articleId : null
}

/** A block that the digest has keeps its id and its words; only its layout is new. */
function withWrittenBlocks(section: Section, digest: Digest): Section {
  const written = new Map(
    blocksOf(digest).flatMap(block => (block.kind === 'article' && block.articleId !== null ? [[block.articleId, block] as const] : [])),
  )
  const blocks = section.blocks.map(block => {
    const before = block.kind === 'article' && block.articleId !== null ? written.get(block.articleId) : undefined
    return before ? { ...before, layout: (block as BlockOf<'article'>).layout } : block
  })
  return { ...section, blocks }
}

/** The sections less what moves, and the arranged ones where the first that moves stood. A section that is left without blocks goes. */
function aroundThem(sections: readonly Section[], moves: (block: Block) => boolean, arranged: readonly Section[]): Section[] {
  const first = sections.findIndex(({ blocks }) => blocks.some(moves))
  const at = first < 0 ? placeForStories(sections) : first
  const cut = first < 0 ? 0 : (sections[first]?.blocks.findIndex(moves) ?? 0)
  const [above, below] = split(sections[at], cut)
  const left = [...sections.slice(0, at), ...above, ...arranged, ...below, ...sections.slice(at + 1)].map(section =>
    arranged.includes(section) ? section : { ...section, blocks: section.blocks.filter(block => !moves(block)) },
  )
  return left.filter(({ blocks }) => blocks.length > 0)
}

/** Before what closes a digest; at its end when nothing does. */
function placeForStories(sections: readonly Section[]): number {
  const closing = sections.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === 'footer' || kind === 'call-to-action'))
  return closing < 0 ? sections.length : closing
}

/** A section in two, before the block at `cut`. The lower half of a section that had a title goes without. */
function split(section: Section | undefined, cut: number): readonly [readonly Section[], readonly Section[]] {
  if (!section) return [[], []]
  if (cut === 0) return [[], [section]]
  const below = { ...section, id: newId(), title: '', blocks: section.blocks.slice(cut) }
  return [[{ ...section, blocks: section.blocks.slice(0, cut) }], [below]]
}
