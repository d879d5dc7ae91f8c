import type { Article } from './article.ts'
import { isTrackingParameter } from './tracking-parameters.ts'

/** What identity follows from. */
type Identified = Pick<Article, 'url' | 'canonicalUrl'> & { readonly source: { readonly key: string } }

/** Two articles are the same when they share one of these keys; an article typed by hand may have none. */
export function identityKeys(article: Identified): readonly string[] {
  const keys = addressesOf(article).map(address => `url:${address}`)
  if (article.source.key !== '') keys.push(`source:${article.source.key}`)
  return [...new Set(keys)]
}

/**
 * An http(s) address as it is compared, or null for anything else: `example.org/news?id=7`. Scheme, default port, user,
 * trailing slash, tracking parameters, their order and plain fragments (but not `#/route` or `#!route`) say nothing about which page it is.
 */
export function comparableUrl(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address.trim())
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const path = upperCaseEscapes(url.pathname).replace(/(?<!\/)\/+$/, '')
  return `${url.host.replace(/\.(?=:|$)/, '')}${path}${comparableSearch(url)}${/^#[!/]/.test(url.hash) ? url.hash : ''}`
}

function addressesOf({ url, canonicalUrl }: Identified): string[] {
  const own = comparableUrl(url)
  const canonical = comparableUrl(canonicalUrl)
  // Some sites name their front page as the canonical address of every page: that would make all their articles one.
  const misleading = canonical !== null && own !== null && own !== canonical && !/[/?#]/.test(canonical)
  return [own, misleading ? null : canonical].filter(address => address !== null)
}

function comparableSearch(url: URL): string {
  const kept = [...url.searchParams.entries()].filter(([name]) => !isTrackingParameter(name, url.hostname))
  if (kept.length === 0) return ''
  const pairs = kept.map(([name, value]) => new URLSearchParams({ [name]: value }).toString())
  return `?${pairs.toSorted().join('&')}`
}

function upperCaseEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, escape => escape.toUpperCase())
}
