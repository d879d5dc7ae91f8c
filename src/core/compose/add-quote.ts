import { oneLine } from '../base/text.ts'
import type { Article } from '../library/article.ts'
import { addToArticles } from './add-articles.ts'
import { articleBlock } from './article-block.ts'
import type { Digest } from './digest.ts'

/** A passage of an article, or what somebody said under it, to be quoted in a digest. */
export interface Quote {
  /** Plain text; its white space is folded. */
  readonly text: string
  /** Who said it under the article; null for the article itself. */
  readonly commenter: string | null
}

/** Adds a quote at the end of the last section that holds articles, with credit to the article and to whoever said it. */
export function addQuote(digest: Digest, article: Article, { text, commenter }: Quote): Digest {
  const block = articleBlock(article, 'quote')
  const byline = commenter === null || commenter === '' ? block.byline : `${oneLine(commenter)}, in a comment`
  return addToArticles(digest, [{ ...block, blurb: bare(text), byline, showInsight: false, showPicture: false }], null)
}

/** The layout puts quotation marks of its own around it. */
function bare(text: string): string {
  const line = oneLine(text)
  return /^[“"«„](?<inside>[^“”"«»„]*)[”"»“]$/.exec(line)?.groups?.['inside']?.trim() ?? line
}
