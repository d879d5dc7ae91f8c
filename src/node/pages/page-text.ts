import { Readability } from '@mozilla/readability'
import { oneLine } from '../../core/base/text.ts'
import { cleanHtml } from '../../core/scoop/clean-html.ts'
import { plainText } from '../../core/scoop/plain-text.ts'
import type { PageContent } from '../../core/scoop/scoop-operations.ts'

/** What Readability found; its `byline` and `excerpt` are guesses from the text. */
export interface PageText extends Pick<PageContent, 'content' | 'text'> {
  readonly byline: string
  readonly excerpt: string
}

const nothing: PageText = { content: '', text: '', byline: '', excerpt: '' }

/** The article in a page, cleaned; empty when there is none. Its title is not repeated. The document is taken apart. */
export function pageText(document: Document, base: string | null, title: string): PageText {
  const article = read(document)
  if (!article?.content) return nothing
  const content = withoutTitle(cleanHtml(article.content, base), title)
  return { content, text: plainText(content), byline: article.byline ?? '', excerpt: article.excerpt ?? '' }
}

/** Readability throws on pages it was not made for; they are still worth keeping for their title. */
function read(document: Document): ReturnType<Readability['parse']> {
  try {
    return new Readability(document).parse()
  } catch {
    return null
  }
}

function withoutTitle(content: string, title: string): string {
  const [heading] = /<h[1-3]\b[^>]*>.*?<\/h[1-3]>/s.exec(content) ?? []
  return heading !== undefined && oneLine(plainText(heading)) === title ? content.replace(heading, '') : content
}
