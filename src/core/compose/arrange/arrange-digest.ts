import { newId } from '../../base/id.ts'
import type { Article } from '../../library/article.ts'
import type { Block } from '../block.ts'
import type { Digest, Section } from '../digest.ts'
import { isEmptyPlace } from '../empty-place.ts'
import { blocksOf } from '../find-block.ts'
import { arrangedSections, crediting } from './arranged-sections.ts'
import type { Arrangement, PlannedStory } from './arrangement.ts'

/**
 * Arranges a digest as planned; stories that it has already keep what was written on them there.
 * Everything else stays where it is: name plate, prose, pictures, footer. The same digest where nothing is planned.
 */
export function arrangeDigest(digest: Digest, plan: Arrangement, articles: readonly Article[]): Digest {
  const sections = arrangedSections(plan, new Map(articles.map(article => [article.id, article])))
  if (sections.length === 0) return digest
  const doubles = new Map(plan.sections.flatMap(({ stories }) => stories.map(story => [story.articleId, story] as const)))
  const arranged = sections.map(section => withWrittenBlocks(section, digest, doubles))
  const ids = new Set([...arranged.flatMap(({ blocks }) => blocks.map(articleIdOf)), ...plan.leftOut])
  const moves = (block: Block): boolean => isEmptyPlace(block) || (articleIdOf(block) !== null && ids.has(articleIdOf(block)))
  return { ...digest, sections: aroundThem(digest.sections, moves, arranged) }
}

function articleIdOf(block: Block): string | null {
  return block.kind === 'article' ? block.articleId : null
}

/** A block that the digest has keeps its id and its words; only its layout is new. */
function withWrittenBlocks(section: Section, digest: Digest, planned: ReadonlyMap<string, PlannedStory>): Section {
  const written = new Map(
    blocksOf(digest).flatMap(block => (block.kind === 'article' && block.articleId !== null ? [[block.articleId, block] as const] : [])),
  )
  const blocks = section.blocks.map(block => {
    const articleId = articleIdOf(block)
    const before = articleId === null ? undefined : written.get(articleId)
    if (!before || block.kind !== 'article') return block
    return crediting({ ...before, layout: block.layout }, planned.get(before.articleId ?? '') ?? { doubles: [] })
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
