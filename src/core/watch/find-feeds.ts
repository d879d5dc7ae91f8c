import { oneLine } from '../base/text.ts'
import { readMarkup } from '../scoop/read-markup.ts'
import { looksLikeFeed } from '../scoop/read-feed.ts'
import { webAddress } from '../base/safe-address.ts'
import type { FeedChoice } from './watch-operations.ts'

const feedType = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json\+feed|text\/(?:xml|rss|atom))\s*(?:;|$)/i
const feedWords = /(?:^|[\W_])(?:rss|atom|feeds?)(?:[\W_]|$)/i
const mostChoices = 20

// Where blogs, wikis and generators of sites put their feeds, the likeliest first.
const commonPaths = ['feed', 'rss.xml', 'atom.xml', 'feed.xml', 'index.xml', 'rss', 'feed.json']

/** Sites that have a feed for each of their pages and do not always say so: what such a page's path is, and its feed's. */
const knownSites: readonly (readonly [host: RegExp, path: RegExp, feed: string])[] = [
  [/(?:^|\.)reddit\.com$/, /^\/((?:r|user)\/[\w-]+)\/?$/, '/$1/.rss'],
  [/^github\.com$/, /^\/([\w.-]+\/[\w.-]+)\/?$/, '/$1/releases.atom'],
  [/(?:^|\.)youtube\.com$/, /^\/channel\/(UC[\w-]+)(?:\/.*)?$/, '/feeds/videos.xml?channel_id=$1'],
  [/(?:^|\.)youtube\.com$/, /^\/playlist\?(?:.*&)?list=([\w-]+).*$/, '/feeds/videos.xml?playlist_id=$1'],
  [/^/, /^\/(@[\w.-]+)\/?$/, '/$1.rss'],
]

/** Where a page that names no feed most likely has one: as its site usually does, else beside it, else at the site's root. */
export function likelyFeeds(page: string): readonly string[] {
  const { hostname, pathname, search } = new URL(page)
  const own = knownSites.flatMap(([host, path, feed]) =>
    host.test(hostname) && path.test(pathname + search) ? [(pathname + search).replace(path, feed)] : [],
  )
  const folder = pathname.replace(/\/[^/]*\.[^/]*$/, '/').replace(/\/*$/, '/')
  const beside = folder === '/' ? [] : commonPaths.slice(0, 5).map(path => folder + path)
  return [...own, ...beside, ...commonPaths.map(path => `/${path}`)].map(path => new URL(path, page).href)
}

/** The feeds that a page declares (`<link rel="alternate">`), else the ones that its links seem to lead to. */
export function feedsDeclaredIn(html: string, url: string): readonly FeedChoice[] {
  const declared: FeedChoice[] = []
  const linked: FeedChoice[] = []
  let base = url
  readMarkup(html, 'html', {
    open(name, attributes) {
      const of = (attribute: string) => attributes.get(attribute) ?? ''
      const href = webAddress(of('href'), base)
      if (href === null) return
      if (name === 'base') base = href
      else if (name === 'link' && isAlternate(of('rel')) && feedType.test(of('type').trim()))
        declared.push({ url: href, title: oneLine(of('title')) })
      else if (name === 'a' && mayLeadToFeed(href, url)) linked.push({ url: href, title: oneLine(of('title')) })
    },
    close() {},
    text() {},
  })
  return distinct(declared.length > 0 ? declared : linked)
}

/** True for what is a feed, by its beginning. */
export function isFeed(text: string): boolean {
  return looksLikeFeed(text.replace(/^\uFEFF/, ''))
}

function isAlternate(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/)
  return words.includes('alternate') || words.includes('feed')
}

function mayLeadToFeed(href: string, page: string): boolean {
  const [link, here] = [URL.parse(href), URL.parse(page)]
  return link !== null && link.host === here?.host && feedWords.test(link.pathname) && !/\.html?$/i.test(link.pathname)
}

function distinct(choices: readonly FeedChoice[]): readonly FeedChoice[] {
  return [...new Map(choices.toReversed().map(choice => [choice.url, choice])).values()].toReversed().slice(0, mostChoices)
}
