import { oneLine } from '../../core/base/text.ts'
import { webAddress } from '../../core/scoop/safe-address.ts'
import type { PageContent } from '../../core/scoop/scoop-operations.ts'
import { isoDate } from '../../core/scoop/iso-date.ts'
import { languageTag } from '../../core/scoop/language-tag.ts'
import { metaTags } from './meta-tags.ts'
import { pageTitle } from './page-title.ts'
import { structuredData } from './structured-data.ts'

/** What a page says of itself outside its text. */
export type PageFacts = Omit<PageContent, 'content' | 'text'>

const dateNames = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
]
const authorNames = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'twitter:creator:name',
]

/** Reads JSON-LD, Open Graph, Twitter cards, Dublin Core, meta tags, microdata and links; the more exact source wins. */
export function pageFacts(document: Document, url: string | null, base: string | null): PageFacts {
  const meta = metaTags(document)
  const data = structuredData(document)
  const siteName = oneLine(meta('og:site_name') || data.publisher || meta('application-name', 'dc.publisher')) || hostOf(url)
  const image =
    meta('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ||
    data.image ||
    attribute(document, 'link[rel="image_src"]', 'href')
  return {
    title: pageTitle(document, [meta('og:title'), data.headline, meta('twitter:title', 'dc.title', 'dcterms.title')], siteName, url),
    byline: byline([...data.authors, ...(data.authors.length > 0 ? [] : [meta(...authorNames)])], document),
    siteName,
    excerpt: oneLine(meta('og:description', 'twitter:description', 'description', 'dc.description') || data.description),
    publishedAt: isoDate(data.published) ?? isoDate(meta(...dateNames)) ?? isoDate(dateInText(document)),
    image: webAddress(image, base),
    language: languageTag(
      document.documentElement?.getAttribute('lang') || meta('content-language', 'og:locale', 'dc.language') || data.language,
    ),
    canonicalUrl: webAddress(attribute(document, 'link[rel~="canonical" i]', 'href') || meta('og:url'), base),
  }
}

function attribute(document: Document, selector: string, name: string): string {
  return document.querySelector(selector)?.getAttribute(name)?.trim() ?? ''
}

function byline(declared: readonly string[], document: Document): string {
  const inText =
    document.querySelector('[rel~="author"], [itemprop~="author"] [itemprop~="name"], .byline .author, .p-author')?.textContent ?? ''
  const names = declared.map(tidyName).filter(name => name !== '')
  return [...new Set(names.length > 0 ? names : [tidyName(inText)])].slice(0, 10).join(', ')
}

function tidyName(name: string): string {
  const line = oneLine(name).replace(/^by:?\s+/i, '')
  return line.length > 120 || /^https?:/i.test(line) ? '' : line
}

function dateInText(document: Document): string {
  const marked = document.querySelector(
    '[itemprop~="datePublished"], time[pubdate], article time[datetime], main time[datetime], time.published, time.dt-published',
  )
  return marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? ''
}

function hostOf(url: string | null): string {
  return (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? ''
}
