import { oneLine, shorten } from '../base/text.ts'
import type { Article } from './article.ts'

const longest = 120

/** A title for a page of which nothing but the address is known: its last words ("Ferry returns at easter"), else where it lies. */
export function titleOfAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return shorten(address, longest)
  const last = decoded(url.pathname.split('/').findLast(part => part !== '') ?? '')
  const words = oneLine(last.replace(/\.(?:html?|php|aspx?|pdf)$/i, '').replace(/[-_+]+/g, ' '))
  // Numbers and codes name nothing.
  const told = words.split(' ').filter(word => /\p{L}{2}/u.test(word)).length > 1
  return shorten(
    told ? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}` : `${siteOfAddress(address)}${url.pathname.replace(/\/$/, '')}`,
    longest,
  )
}

/** The host, without its `www.`; empty for what is no address. */
export function siteOfAddress(address: string | null): string {
  return (address === null ? null : URL.parse(address))?.hostname.replace(/^www\./, '') ?? ''
}

/** False for a title that only stands in for one. */
export function isNamed({ title, url, givenUrl }: Pick<Article, 'title' | 'url' | 'givenUrl'>): boolean {
  return title !== '' && ![url, givenUrl].some(address => address !== null && (title === address || title === titleOfAddress(address)))
}

/** False for a site that goes by its host only. */
export function isSited({ siteName, url, givenUrl }: Pick<Article, 'siteName' | 'url' | 'givenUrl'>): boolean {
  return siteName !== '' && ![url, givenUrl].some(address => siteName === siteOfAddress(address))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
