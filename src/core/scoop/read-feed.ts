import { type AnyFeed, parseFeed } from 'feedsmith'
import { Problem } from '../base/problem.ts'
import { atomFeed } from './feed/atom-feed.ts'
import { jsonFeed } from './feed/json-feed.ts'
import { rssFeed } from './feed/rss-feed.ts'
import type { FeedContent } from './scoop-operations.ts'

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
  const { format, feed } = parse(text)
  if (format === 'atom') return atomFeed(feed, url)
  return format === 'json' ? jsonFeed(feed, url) : rssFeed(feed, url)
}

/** True when a text begins as a feed does, so that an import may take it for one. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 4096)
  return (
    /<(?:rss|feed|rdf:RDF|(?:atom|rss):(?:feed|rss))[\s>]/i.test(start) ||
    /^\s*\{[\s\S]*"https?:(?:\\?\/){2}jsonfeed\.org\\?\/version/.test(start)
  )
}

function parse(text: string): AnyFeed {
  try {
    return parseFeed(text)
  } catch (cause) {
    throw new Problem(
      'file-not-understood',
      'This is not a feed that can be read: it is neither whole RSS, Atom, RDF nor JSON Feed.',
      'Check in a browser that the address or file is a feed, and that it came whole.',
      { cause },
    )
  }
}
