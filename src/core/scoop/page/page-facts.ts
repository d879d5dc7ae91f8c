import { oneLine } from '../../base/text.ts'
import { languageTag } from '../language-tag.ts'
import { webAddress } from '../../base/safe-address.ts'
import type { LinkedData } from './linked-data.ts'
import type { PageSignals } from './page-signals.ts'

/** The language that the page declares; null when it does not. */
export function declaredLanguage({ attributes, body, meta }: PageSignals, data: LinkedData): string | null {
  const declared = [
    attributes['lang'],
    attributes['xml:lang'],
    body.attributes['lang'],
    meta('content-language'),
    meta('og:locale'),
    data.language,
    meta('dc:language', 'dcterms:language', 'language', 'citation_language'),
  ]
  return declared.map(languageTag).find(tag => tag !== null) ?? null
}

const homes = /^\/?(?:index\.\w+)?$/

/** The page's own address for itself; not one that only leads to a site's front page. */
export function canonicalOf(signals: PageSignals, data: LinkedData, url: string | null, base: string | null): string | null {
  const link = signals.links.find(({ rel, href }) => /(?:^|\s)canonical(?:\s|$)/i.test(rel ?? '') && (href ?? '').trim() !== '')?.['href']
  const offers = [link?.startsWith('#') ? undefined : link, signals.meta('og:url'), data.url].map(address => webAddress(address, base))
  return offers.find(address => address !== null && !isMistaken(address, url)) ?? null
}

/** A whole site that declares its front page as canonical, or the machine it was built on, is a mistake often made. */
function isMistaken(address: string, url: string | null): boolean {
  const [canonical, own] = [URL.parse(address), url === null ? null : URL.parse(url)]
  if (own?.hostname.includes('.') && canonical?.hostname.includes('.') === false) return true
  return own !== null && canonical !== null && homes.test(canonical.pathname) && canonical.search === '' && !homes.test(own.pathname)
}

/** What the page says it is about; '' when that says nothing, or only repeats the title. */
export function declaredExcerpt(signals: PageSignals, data: LinkedData, title: string, siteName: string): string {
  const declared = [
    data.description,
    signals.meta('dc:description', 'dcterms:description', 'dcterm:description'),
    signals.meta('og:description'),
    signals.meta('weibo:article:description', 'description'),
    signals.meta('twitter:description', 'sailthru:description', 'citation_abstract'),
  ]
  return declared.map(withoutTags).find(one => one.length > 5 && one !== title && one !== siteName) ?? ''
}

function withoutTags(text: string): string {
  return oneLine(text.replace(/<[^<>]*>/g, ' '))
}
