import { oneLine } from '../../base/text.ts'
import { excerptOf } from '../excerpt.ts'
import { plainText } from '../plain-text.ts'
import { webAddress } from '../../base/safe-address.ts'
import type { FeedItem } from './feed-content.ts'
import { feedDate } from './feed-date.ts'
import { safeHtml } from './safe-html.ts'

type Some<T> = readonly (T | null | undefined)[]

const unread = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/gi
const notInLine =
  /<(?!\/?(?:abbr|acronym|a|big|br|b|cite|code|del|dfn|div|em|font|h[1-6]|img|ins|i|kbd|mark|nobr|p|q|samp|small|span|strike|strong|sub|sup|s|time|tt|u|var|wbr)(?:\s[^<>]*)?\/?>)/gi

/** An item of any kind of feed before it is tidied; of several values the first usable one counts. `…Html` fields are HTML, unsafe. */
export interface RawItem {
  readonly ids: Some<string>
  readonly links: Some<string>
  readonly titleHtml: string
  readonly summaryHtml: string
  readonly contentHtml: string
  /** What the content's own relative addresses lie under, where the feed says so; else it is the item's link. */
  readonly contentBase: string | null
  readonly authors: Some<string>
  readonly published: Some<string>
  readonly updated: Some<string>
  readonly images: Some<string>
  readonly enclosures: readonly { readonly url?: string; readonly type?: string | undefined; readonly length?: number | undefined }[]
  readonly tags: Some<string>
}

/** An item with its addresses absolute, its dates ISO, its titles text and its content safe. */
export function feedItem(raw: RawItem, base: string | null): FeedItem {
  const link = firstAddress(raw.links, base)
  const content = safeHtml(raw.contentHtml, raw.contentBase ?? link ?? base)
  const title = titleText(raw.titleHtml)
  const enclosures = raw.enclosures.flatMap(({ url, type, length }) => {
    const address = webAddress(url, base)
    return address === null ? [] : [{ url: address, type: type ?? '', length: length ?? null }]
  })
  const pictured = enclosures.find(({ type }) => type.startsWith('image/'))?.url
  return {
    id: firstText(raw.ids) || (link ?? title),
    link,
    title: title || excerptOf(plainText(content)).slice(0, 80),
    summary: summaryOf(raw, content) || excerptOf(plainText(content)),
    content,
    author: namesIn(raw.authors),
    published: firstDate(raw.published) ?? firstDate(raw.updated),
    updated: firstDate(raw.updated),
    image: firstAddress([...raw.images, pictured, firstPicture(content)], base),
    enclosures,
    tags: distinct(raw.tags),
  }
}

/** Several people's names as one line; each counts once. */
export function namesIn(names: Some<string>): string {
  return distinct(names).join(', ')
}

function distinct(texts: Some<string>): readonly string[] {
  return [...new Set(texts.map(text => htmlText(text ?? '')).filter(text => text !== ''))]
}

/** Many feeds give one text twice, as their summary and as their content: cleaning it is most of the work. */
function summaryOf({ summaryHtml, contentHtml }: RawItem, content: string): string {
  return plainText(summaryHtml === contentHtml ? content : safeHtml(summaryHtml, null))
}

/**
 * A title as one line of text. Titles are written as HTML by half of all feeds and as text by the other half: what could be markup
 * of a line of words is taken for it, and any other bracket (`Generic<T>`, `the <script> tag`) for what its writer meant to be read.
 */
export function titleText(html: string): string {
  return htmlText(html.includes('<') ? html.replace(unread, '').replace(notInLine, '&lt;') : html)
}

/** HTML as one line of text. */
export function htmlText(html: string): string {
  return html.includes('<') || html.includes('&') ? oneLine(plainText(safeHtml(html, null))) : oneLine(html)
}

/** The first that is an http(s) address, made absolute. */
export function firstAddress(addresses: Some<string>, base: string | null): string | null {
  return addresses.map(address => webAddress(address, base)).find(address => address !== null) ?? null
}

/** The first that says something, as one line; empty when none does. */
export function firstText(texts: Some<string>): string {
  return texts.map(text => oneLine(text ?? '')).find(text => text !== '') ?? ''
}

/** The first that is a date, in ISO 8601. */
export function firstDate(dates: Some<string>): string | null {
  return dates.map(feedDate).find(date => date !== null) ?? null
}

function firstPicture(content: string): string | undefined {
  return /<img src="(https?:[^"]+)"/.exec(content)?.[1]?.replaceAll('&amp;', '&')
}
