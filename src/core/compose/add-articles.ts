import type { Article } from '../library/article.ts'
import { addBlocks } from './add-block.ts'
import { addSection } from './add-section.ts'
import { articleBlock } from './article-block.ts'
import type { ArticleLayout } from './article-layouts.ts'
import type { Block } from './block.ts'
import type { Digest, Section } from './digest.ts'
import { articlesIn } from './digest-contents.ts'
import { fillPlace, isEmptyPlace } from './empty-place.ts'
import { emptySection } from './empty-section.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/**
 * Adds articles: first into the places that a template left for them, then at the end of the last section
 * that holds articles. With a section named, all go into that one. Articles that the digest has already are left out.
 */
export function addArticles(digest: Digest, articles: readonly Article[], sectionId: string | null): Digest {
  const known = new Set(articlesIn(digest))
  const added = articles.filter(({ id }) => !known.has(id))
  const filled = fillPlaces(digest, added, sectionId)
  const left = added.filter(({ id }) => !articlesIn(filled).includes(id))
  if (left.length === 0) return filled
  return addToArticles(filled, laidOut(left, articlesIn(filled).length), sectionId)
}

/** Adds blocks at the end of the section named, or else of the last one that holds articles; one is made where none may hold them. */
export function addToArticles(digest: Digest, blocks: readonly Block[], sectionId: string | null): Digest {
  const roomy = withRoom(digest)
  const target = roomy.sections.find(({ id }) => id === sectionId) ?? sectionForArticles(roomy)
  return target ? addBlocks(roomy, blocks, { sectionId: target.id, before: null }) : digest
}

function fillPlaces(digest: Digest, articles: readonly Article[], sectionId: string | null): Digest {
  const waiting = [...articles]
  return mapSections(digest, section => {
    if (sectionId !== null && section.id !== sectionId) return section
    return withBlocks(
      section,
      section.blocks.map(block => {
        const article = isEmptyPlace(block) ? waiting.shift() : undefined
        return article && isEmptyPlace(block) ? fillPlace(block, article) : block
      }),
    )
  })
}

/** The first article of a digest leads; pictures then stand left and right in turn. */
function laidOut(articles: readonly Article[], before: number): ReturnType<typeof articleBlock>[] {
  return articles.map((article, index) => articleBlock(article, layoutAt(before + index)))
}

/** The layout of the nth article of a digest. */
function layoutAt(index: number): ArticleLayout {
  if (index === 0) return 'lead'
  return index % 2 === 1 ? 'picture-left' : 'picture-right'
}

/** The last section with articles in it; without one, the last in which nothing opens or closes the digest. */
function sectionForArticles(digest: Digest): Section | undefined {
  return digest.sections.findLast(holdsArticles) ?? digest.sections.findLast(isOpen)
}

function withRoom(digest: Digest): Digest {
  if (sectionForArticles(digest)) return digest
  const closing = digest.sections.find(({ blocks }) => blocks.some(({ kind }) => kind === 'footer'))
  return addSection(digest, emptySection(), closing?.id ?? null)
}

function holdsArticles({ blocks }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'article')
}

function isOpen({ blocks }: Section): boolean {
  return blocks.every(({ kind }) => kind !== 'masthead' && kind !== 'footer' && kind !== 'call-to-action' && kind !== 'sponsor')
}
