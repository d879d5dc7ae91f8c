import type { Article } from '../library/article.ts'
import type { Block, BlockOf } from './block.ts'
import { articleBlock } from './article-block.ts'
import { isPlaceholder } from './placeholders.ts'

/** An article block of a template that waits for its article: its headline is still a prompt. */
export function isEmptyPlace(block: Block): block is BlockOf<'article'> {
  return block.kind === 'article' && block.articleId === null && isPlaceholder(block.headline)
}

/** The place with the article in it, laid out as the template meant. */
export function fillPlace(place: BlockOf<'article'>, article: Article): BlockOf<'article'> {
  return { ...articleBlock(article, place.layout), id: place.id }
}
