import { newId } from '../base/id.ts'
import { oneLine } from '../base/text.ts'
import type { Article } from '../library/article.ts'
import type { ArticleLayout } from './article-layouts.ts'
import type { BlockOf } from './block.ts'
import { openingSentences } from './opening-sentences.ts'
import { everyone } from './show-to.ts'

/** About what a reader takes in before deciding to read on. */
const blurbLength = 280

/** A library article as a new block: the digest's own copy, which later edits of either do not touch. */
export function articleBlock(article: Article, layout: ArticleLayout): BlockOf<'article'> {
  return {
    id: newId(),
    kind: 'article',
    showTo: everyone,
    mjml: null,
    articleId: article.id,
    layout,
    headline: oneLine(article.title),
    blurb: openingSentences(article.excerpt, blurbLength),
    insight: article.insight,
    showInsight: true,
    url: article.url,
    siteName: article.siteName,
    byline: article.byline,
    publishedAt: article.publishedAt,
    scoopedBy: article.scoopedBy,
    picture: article.image,
    showPicture: true,
    linkLabel: article.siteName === '' ? 'Read on' : `Read on at ${oneLine(article.siteName)}`,
  }
}
