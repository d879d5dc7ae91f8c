import { webAddress } from '../../base/safe-address.ts'
import type { LinkedData } from './linked-data.ts'
import { type Element, isElement } from './page-node.ts'
import type { PageSignals } from './page-signals.ts'
import { elements } from './walk.ts'

const ornament =
  /(?:^|[/_.-])(?:logo|avatar|gravatar|icons?|favicon|sprite|pixel|spacer|blank|placeholder|default[-_](?:image|og|share)|ornament|share[-_]?(?:image|default)|no[-_]?image|badge|button|emoji|smil(?:ey|ies)|tracking|ads?|banner-ad|loading|spinner)(?:[/_.-]|\d|$)|(?:^|[/_.-])1x1\.(?:gif|png)|gravatar\.com|\.svg(?:$|\?)|doubleclick|feedburner/i

/** The picture to show with the article: what the page declares, unless it is the site's logo; else the first large one in the text. */
export function leadPicture(signals: PageSignals, data: LinkedData, article: Element, base: string | null): string | null {
  const declared = [
    ...largestFirst(signals),
    ...signals.metas('twitter:image', 'twitter:image:src'),
    ...data.images,
    ...signals.links.filter(({ rel }) => /(?:^|\s)image_src(?:\s|$)/i.test(rel ?? '')).map(({ href }) => href ?? ''),
    ...signals.metas('image', 'thumbnail', 'sailthru:image:full', 'parsely-image-url', 'thumbnailurl', 'msapplication-tileimage-article'),
  ]
  const addresses = declared.map(address => webAddress(address, base)).filter(address => address !== null)
  return (
    addresses.find(address => !ornament.test(pathOf(address))) ??
    featured(signals.body, base, isNamed) ??
    pictureIn(article, base) ??
    featured(signals.body, base, isFigure)
  )
}

const leading =
  /(?:^|[ _-])(?:featured|hero|lead|opening|top|main|post|article|story|entry|header|cover)-?(?:image|img|picture|photo|media|thumbnail)s?(?:$|[ _-])|wp-post-image|attachment-post-thumbnail|(?:^|[ _-])(?:hero|featured)(?:$|[ _-])/
const elsewhere = /related|sidebar|footer|recommend|teaser|comment|nav|menu|logo|author|card|widget|promo|more-/

/** Where Open Graph names several pictures and each one's width, the widest first. */
function largestFirst({ metas }: PageSignals): readonly string[] {
  const addresses = metas('og:image:secure_url', 'og:image', 'og:image:url')
  const widths = metas('og:image:width').map(Number)
  if (widths.length < 2 || widths.length !== addresses.length) return addresses
  return addresses
    .map((address, at) => ({ address, width: widths[at] ?? 0 }))
    .toSorted((one, other) => other.width - one.width)
    .map(({ address }) => address)
}

function isNamed(names: string, { attributes }: Element): boolean {
  return leading.test(names) || attributes['itemprop'] === 'image'
}

/** A picture of some size, beside the text that was read. */
function isFigure(_names: string, { tag, attributes }: Element): boolean {
  return tag === 'figure' || (tag === 'img' && Number.parseInt(attributes['width'] ?? '', 10) >= 300)
}

/** The picture that the page sets above its article. */
function featured(body: Element, base: string | null, passes: (names: string, candidate: Element) => boolean): string | null {
  const most = body.figures.letters / 2
  const waiting: Element[] = [body]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const names = `${next.attributes['class'] ?? ''} ${next.attributes['id'] ?? ''}`.toLowerCase()
    if (next !== body && passes(names, next)) {
      const found = pictureIn(next, base)
      if (found !== null) return found
    }
    const isElsewhere = elsewhere.test(names) || /^(?:nav|footer|aside)$/.test(next.tag)
    if (next === body || !isElsewhere || next.figures.letters > most) waiting.push(...next.children.filter(isElement).toReversed())
  }
  return null
}

function pictureIn(article: Element, base: string | null): string | null {
  for (const { tag, attributes } of elements(article)) {
    if (tag !== 'img' || isSmall(attributes['width']) || isSmall(attributes['height'])) continue
    const address = webAddress(attributes['src'], base)
    if (address !== null && !ornament.test(pathOf(address)) && !/avatar|emoji|icon|logo/i.test(attributes['class'] ?? '')) return address
  }
  return null
}

function isSmall(size: string | undefined): boolean {
  const pixels = Number.parseInt(size ?? '', 10)
  return !Number.isNaN(pixels) && pixels < 90
}

function pathOf(address: string): string {
  const url = URL.parse(address)
  return url ? `${url.hostname}${url.pathname}` : address
}
