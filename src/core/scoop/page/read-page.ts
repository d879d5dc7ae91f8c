import { shorten } from '../../base/text.ts'
import { cleanHtml } from '../clean-html.ts'
import { excerptOf } from '../excerpt.ts'
import { plainText } from '../plain-text.ts'
import type { PageContent, PageReading } from '../scoop-operations.ts'
import { appText } from './app-text.ts'
import { articleHtml } from './article-html.ts'
import { byline } from './byline.ts'
import { declaredArticle } from './declared-text.ts'
import { extractArticle } from './extract-article.ts'
import { guessLanguage } from './guess-language.ts'
import { leadsTo } from './leads-to.ts'
import { leadPicture } from './lead-picture.ts'
import { type LinkedData, linkedData } from './linked-data.ts'
import { canonicalOf, declaredExcerpt, declaredLanguage } from './page-facts.ts'
import { element, type Element } from './page-node.ts'
import { pageCapture } from './page-capture.ts'
import { type PageSignals, pageSignals } from './page-signals.ts'
import { pageTitle } from './page-title.ts'
import { parsePage } from './parse-page.ts'
import { publishedDate } from './published-date.ts'
import { siteNameOf } from './site-name.ts'
import { firstParagraph, withoutHead } from './article-head.ts'

/**
 * A web page's article and what the page says of it. `url` is where it lies, for its relative addresses. A page
 * without readable text keeps its title and description. Throws page-too-large, and nothing else.
 */
export function readPage(html: string, url: string | null): PageContent {
  const { capture: _capture, leadsTo: _leadsTo, ...content } = pageReading(html, url)
  return content
}

/** The same, with how much of the article the page gave and where it sends its readers. */
export function pageReading(html: string, url: string | null): PageReading {
  const page = parsePage(html)
  const signals = pageSignals(page)
  const data = linkedData(signals.linkedData)
  return reading(page, signals, data, url, article(page, signals, data.text))
}

/** What the page says of itself, without looking for its text: always quick. */
export function pageFacts(html: string, url: string | null): PageReading {
  const page = parsePage(html)
  const signals = pageSignals(page)
  return reading(page, signals, linkedData(signals.linkedData), url, element('div', {}, []))
}

function reading(page: Element, signals: PageSignals, data: LinkedData, url: string | null, found: Element): PageReading {
  const content = contentOf(signals, data, url, found)
  return { ...content, capture: pageCapture(page, signals, data, content), leadsTo: leadsTo(signals, content, url) }
}

function contentOf(signals: PageSignals, data: LinkedData, url: string | null, found: Element): PageContent {
  const base = baseOf(signals, url)
  const siteName = siteNameOf(signals, data, url)
  const title = pageTitle(signals, data, siteName, url)
  const author = byline(signals, data, siteName)
  const declared = declaredLanguage(signals, data)
  const own = withoutHead(found, title, author)
  const content = cleanHtml(articleHtml(own), base)
  const text = plainText(content)
  return {
    title,
    byline: author,
    siteName,
    excerpt: declaredExcerpt(signals, data, title, siteName) || shorten(firstParagraph(own), 600) || excerptOf(text),
    publishedAt: publishedDate(signals, data, url, declared),
    image: leadPicture(signals, data, own, base),
    content,
    text,
    language: declared ?? guessLanguage(text || title),
    canonicalUrl: canonicalOf(signals, data, url, base),
  }
}

function article(page: Element, signals: PageSignals, declared: string): Element {
  const found = extractArticle(page, declared)
  if (found.figures.letters >= 400) return found
  const carried = appText(signals.appData)
  if (carried.length < found.figures.letters * 2 || carried === '') return found
  return /<(?:p|br|div)\b/i.test(carried) ? extractArticle(parsePage(carried), '') : declaredArticle(carried)
}

/** What relative addresses are relative to: the page's own `<base>`, else where the page lies. */
function baseOf({ base }: PageSignals, url: string | null): string | null {
  if (base === '') return url
  return (url === null ? URL.parse(base) : URL.parse(base, url))?.href ?? url
}
