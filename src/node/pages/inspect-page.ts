import { oneLine } from '../../core/base/text.ts'
import { excerptOf } from '../../core/scoop/excerpt.ts'
import { webAddress } from '../../core/scoop/safe-address.ts'
import type { PageContent } from '../../core/scoop/scoop-operations.ts'
import { baseAddress, pageDocument } from './page-document.ts'
import { pageFacts } from './page-facts.ts'
import { pageText } from './page-text.ts'

/**
 * A web page's article and what the page says of it. `url` is where it lies, for its relative addresses. A page
 * without readable text keeps its title and description. Throws page-too-large, and nothing else.
 */
export function inspectPage(html: string, url: string | null): PageContent {
  const document = pageDocument(html)
  const base = baseAddress(document, url)
  const facts = pageFacts(document, url, base)
  const { content, text, byline, excerpt } = pageText(document, base, facts.title)
  return {
    ...facts,
    byline: facts.byline || shortByline(byline),
    excerpt: facts.excerpt || excerptOf(text) || oneLine(excerpt),
    image: facts.image ?? webAddress(/<img src="([^"]+)"/.exec(content)?.[1]?.replaceAll('&amp;', '&'), null),
    content,
    text,
  }
}

function shortByline(byline: string): string {
  const line = oneLine(byline).replace(/^by:?\s+/i, '')
  return line.length > 120 ? '' : line
}
