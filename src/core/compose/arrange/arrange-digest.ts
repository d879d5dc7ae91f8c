import type { Article } from '../../library/article.ts'
import type { Block, BlockOf } from '../block.ts'
import type { Digest, Section } from '../digest.ts'
import { isEmptyPlace } from '../empty-place.ts'
import { emptySection } from '../empty-section.ts'
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

/** The sections less what moves, and the arranged ones in the place of the first that held any of it. */
function aroundThem(sections: readonly Section[], moves: (block: Block) => boolean, arranged: readonly Section[]): Section[] {
  const at = sections.findIndex(({ blocks }) => blocks.some(moves))
  if (at < 0) {
    const closing = sections.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === 'footer' || kind === 'call-to-action'))
    const end = closing < 0 ? sections.length : closing
    return [...sections.slice(0, end).filter(hasBlocks), ...arranged, ...sections.slice(end)]
  }
  const [above, below] = split(sections[at], moves)
  const after = sections
    .slice(at + 1)
    .map(section => ({ section, left: { ...section, blocks: section.blocks.filter(block => !moves(block)) } }))
  return [
    ...sections.slice(0, at),
    ...above,
    ...arranged,
    ...below,
    ...after
      .filter(({ section, left }) => left.blocks.length > 0 || (section.blocks.length === 0 && section.title === ''))
      .map(({ left }) => left),
  ]
}

const hasBlocks = ({ blocks }: Section): boolean => blocks.length > 0

/** A section in two, where the first block that moves stood; a half without blocks is left out. */
function split(section: Section | undefined, moves: (block: Block) => boolean): readonly [readonly Section[], readonly Section[]] {
  if (!section) return [[], []]
  const first = section.blocks.findIndex(moves)
  const above = { ...section, blocks: section.blocks.slice(0, first) }
  const below = {
    ...section,
    ...(hasBlocks(above) && { id: emptySection().id, title: '' }),
    blocks: section.blocks.slice(first).filter(block => !moves(block)),
  }
  return [[above].filter(hasBlocks), [below].filter(hasBlocks)]
}
