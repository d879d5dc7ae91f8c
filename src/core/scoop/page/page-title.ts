import { oneLine, trimmed } from '../../base/text.ts'
import { textOf } from './walk.ts'
import type { LinkedData } from './linked-data.ts'
import type { PageSignals } from './page-signals.ts'

const bars = /\s+(?:[|–—―»›«‹·•:/\\~-]|::|\|\||--|\/\/|>>)\s+|\s*(?:[|»«｜│_]|——|::)\s*/
const atStart = /[\s|–—―»›«‹·•:/\\~_｜│>-]/
const atEnd = /[\s|–—―»›«‹·•:/\\~_｜│<-]/

/** An article's title without the name of the site around it: what is declared first, else `<title>`, else the heading. */
export function pageTitle(signals: PageSignals, data: LinkedData, siteName: string, url: string | null): string {
  const headings = signals.headings.map(heading => oneLine(textOf(heading))).filter(heading => heading !== '')
  const names = namesOf(siteName, signals, url)
  const declared = [
    data.headline,
    signals.meta('dc:title', 'dcterms:title', 'dcterm:title', 'og:title'),
    signals.meta('citation_title', 'weibo:article:title', 'parsely-title', 'sailthru:title', 'twitter:title', 'headline', 'title'),
    ...signals.headings.filter(({ attributes }) => attributes['itemprop'] === 'headline').map(textOf),
  ].map(oneLine)
  const offered = declared.filter(one => one !== '' && !names.has(bare(one)))
  // What the page's own heading says is the title; a headline for search engines may be cut.
  const title =
    offered.find(one => headings.some(heading => bare(heading) === bare(one))) ??
    offered.find(one => !/(?:…|\.\.\.)$/.test(one)) ??
    offered[0]
  if (title !== undefined) return withoutSite(title, names, headings, false)
  return signals.title === '' ? (headings[0] ?? declared.find(one => one !== '') ?? '') : fromTitleTag(signals.title, names, headings)
}

/** A `<title>` may be the site's alone, on pages whose heading says what they are about. */
function fromTitleTag(title: string, names: ReadonlySet<string>, headings: readonly string[]): string {
  const [only] = headings
  if (names.has(bare(title)) && only !== undefined && headings.length === 1) return only
  const own = withoutSite(title, names, headings, true)
  // "Ferry returns at Easter | News | The Harbour Weekly": where the site stood behind a bar, so does its section.
  return own === title || headings.some(heading => bare(heading) === bare(own))
    ? own
    : own.replace(/^([^|]{12,}?)\s+\|\s+\S+(?: \S+)?$/u, '$1')
}

/** What is the site's name goes, and what stands beside a part that is the page's own heading; other bars belong to the title. */
function withoutSite(title: string, names: ReadonlySet<string>, headings: readonly string[], guess: boolean): string {
  const [, rest = '', end = ''] = /^(.+?)\s*：\s*([^：]{2,60})$/u.exec(title) ?? []
  if (names.has(bare(end))) return rest
  const parts = title.split(bars)
  const own =
    parts.length > 1
      ? parts.find(part => (part.length > 8 || /[\u3040-\u9fff]{4}/.test(part)) && headings.some(heading => bare(heading) === bare(part)))
      : undefined
  const whole = headings.some(heading => bare(heading) === bare(title))
  if (parts.length < 2 || whole) return title
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  if (names.has(bare(last))) return withoutSite(trimmed(title.slice(0, title.lastIndexOf(last)), atStart, atEnd), names, headings, false)
  if (names.has(bare(first))) return withoutSite(trimmed(title.slice(first.length), atStart, atEnd), names, headings, false)
  if (own !== undefined) return own
  return guess ? guessed(title, parts) : title
}

/** Sites end their titles in a bar and a short name; only those bars are believed, and only beside a title of some length. */
function guessed(title: string, parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  const rest = title.slice(0, title.lastIndexOf(last))
  const isSuffix = /[|»«｜│_–—·•-]\s*$/.test(rest) && last.split(/\s+/).length <= 4
  const kept = trimmed(rest, atStart, atEnd)
  return isSuffix && (kept.split(/\s+/).length >= 4 || /[\u3040-\u9fff]{5}/.test(kept)) ? kept : title
}

function namesOf(siteName: string, signals: PageSignals, url: string | null): ReadonlySet<string> {
  const host = (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? ''
  const label = host.split('.').length > 1 ? host.slice(0, host.lastIndexOf('.')) : host
  const names = [
    siteName,
    host,
    label,
    label.split('.').at(-1) ?? '',
    signals.meta('og:site_name'),
    signals.meta('application-name'),
    signals.meta('apple-mobile-web-app-title'),
  ]
  return new Set(names.map(bare).filter(name => name !== ''))
}

/** Letters and figures in lower case: "The Harbour Weekly" and "theharbourweekly" are one name. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
