import { type AnyFeed, parseFeed } from 'feedsmith'
import { Problem } from '../base/problem.ts'
import { atomFeed } from './feed/atom-feed.ts'
import { jsonFeed } from './feed/json-feed.ts'
import { mendFeed } from './feed/mend-feed.ts'
import { mendJson } from './feed/mend-json.ts'
import { rssFeed } from './feed/rss-feed.ts'
import { feedRoot, tidyFeed } from './feed/tidy-feed.ts'
import type { FeedContent, FeedItem } from './feed/feed-content.ts'

// The parser builds a tree of the whole feed, several times its size.
const longest = 32 * 1024 * 1024

/**
 * Reads RSS, RDF, Atom and JSON Feed. `url` is where the feed lies, for its relative addresses. Entities beyond those of
 * HTML are not expanded, external ones not fetched. Throws file-not-understood and file-too-large.
 */
export function readFeed(text: string, url: string | null): FeedContent {
  if (text.length > longest)
    throw new Problem(
      'file-too-large',
      'This feed is longer than 32 million characters.',
      'Ask its publisher for a shorter one, or import a part of it.',
    )
  const feed = contentOf(parse(text), url)
  return { ...feed, items: withoutRepeats(feed.items) }
}

/** True when a text begins as a feed does, so that an import may take it for one. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 4096)
  return feedRoot.test(start) || /^\s*\{[\s\S]*"https?:(?:\\?\/){2}jsonfeed\.org\\?\/version/.test(start)
}

function contentOf({ format, feed }: AnyFeed, url: string | null): FeedContent {
  if (format === 'atom') return atomFeed(feed, url)
  return format === 'json' ? jsonFeed(feed, url) : rssFeed(feed, url)
}

/** An id stands for one item, unless a careless feed gives the same one to items that lie at different addresses. */
function withoutRepeats(items: readonly FeedItem[]): readonly FeedItem[] {
  const seen = new Set<string>()
  return items.filter(({ id, link }) => {
    const key = `${id} ${link ?? ''}`
    return id === '' || (!seen.has(key) && seen.add(key))
  })
}

function parse(given: string): AnyFeed {
  const text = tidyFeed(given)
  // The parser takes an item that is never closed for a part of the one before it.
  const unclosed = count(text, /<(?:item|entry)[\s>]/gi) > count(text, /<\/(?:item|entry)\s*>|<item\b[^<>]*\/>/gi)
  return unclosed ? parseMended(text) : parseAsIs(text)
}

function parseAsIs(text: string): AnyFeed {
  try {
    return parseFeed(text)
  } catch {
    return parseMended(text)
  }
}

function parseMended(text: string): AnyFeed {
  const mended = looksLikeFeed(text) ? (/^\s*\{/.test(text) ? mendJson(text) : mendFeed(text)) : text
  try {
    return parseFeed(mended)
  } catch (cause) {
    // The parser knows no feed in which nothing is said.
    if (isWhole(text)) return { format: 'rss', feed: {} }
    throw new Problem(
      'file-not-understood',
      'This is not a feed that can be read: it is neither whole RSS, Atom, RDF nor JSON Feed.',
      'Check in a browser that the address or file is a feed, and that it came whole.',
      { cause },
    )
  }
}

function isWhole(text: string): boolean {
  return looksLikeFeed(text) && /<\/(?:rss|feed|rdf:RDF)\s*>\s*$/i.test(text)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
