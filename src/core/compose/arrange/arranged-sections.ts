import type { Article } from '../../library/article.ts'
import { articleBlock } from '../article-block.ts'
import type { ArticleLayout } from '../article-layouts.ts'
import type { BlockOf } from '../block.ts'
import type { Section } from '../digest.ts'
import { emptySection } from '../empty-section.ts'
import type { Arrangement, PlannedSection, PlannedStory } from './arrangement.ts'

/** So many stories of a section are told; the rest are headlines, so that a long digest can be taken in at a glance. */
const toldInASection = 3

/** The sections of an arrangement with their blocks. An article that is not given is left out, and a section that has none left too. */
export function arrangedSections({ sections }: Pick<Arrangement, 'sections'>, articles: ReadonlyMap<string, Article>): readonly Section[] {
  return sections
    .map((section, at) => ({ ...emptySection(section.title), blocks: blocksOfSection(section, articles, at === 0) }))
    .filter(({ blocks }) => blocks.length > 0)
}

function blocksOfSection({ stories }: PlannedSection, articles: ReadonlyMap<string, Article>, first: boolean): BlockOf<'article'>[] {
  return stories.flatMap((story, at) => {
    const article = articles.get(story.articleId)
    return article ? [crediting(articleBlock(article, first && at === 0 ? 'lead' : layoutOf(article, at)), story)] : []
  })
}

/** Pictures stand left and right in turn. A story told without one is laid out the same, for the picture it may get. */
function layoutOf({ excerpt, insight, image }: Article, at: number): ArticleLayout {
  const told = at < toldInASection || image !== null || insight.trim() !== ''
  if (!told || excerpt.trim() === '') return 'headline'
  return at % 2 === 0 ? 'picture-left' : 'picture-right'
}

/** The block with the sources that tell the same story named under its blurb, each once. */
export function crediting(block: BlockOf<'article'>, { doubles }: Pick<PlannedStory, 'doubles'>): BlockOf<'article'> {
  const others = [...new Set(doubles.map(({ siteName }) => siteName))].filter(name => name !== '' && name !== block.siteName)
  if (others.length === 0) return block
  const line = `Also in ${new Intl.ListFormat('en').format(others)}.`
  return block.blurb.includes(line) ? block : { ...block, blurb: [block.blurb, line].filter(part => part !== '').join('\n\n') }
}
