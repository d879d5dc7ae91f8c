import { Problem } from '../base/problem.ts'
import { looksLikeAddresses } from './import-addresses.ts'
import { looksLikeFeed } from './read-feed.ts'
import type { ImportKind } from './scoop-operations.ts'
import { looksLikeTopicPage } from './topic-page/read-topic-page.ts'

/** Tells what a text is, by its beginning and its marks. Throws file-not-understood. */
export function sniffImport(name: string, text: string): ImportKind {
  if (text.trim() === '') throw notUnderstood(`${name} is empty.`, 'Check that it was saved, then import it again.')
  if (looksLikeFeed(text)) return 'feed'
  if (looksLikeAddresses(text)) return 'addresses'
  if (looksLikeTopicPage(text)) return 'topic-page'
  if (/^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)\b/i.test(text))
    throw notUnderstood(`${name} is a web page, not a list of articles.`, 'Scoop its address instead, or import a feed of the site.')
  throw notUnderstood(
    `${name} is neither a topic page, nor a feed, nor a list of addresses.`,
    'Copy a topic page as text, or put one address on each line.',
  )
}

function notUnderstood(what: string, remedy: string): Problem {
  return new Problem('file-not-understood', what, remedy)
}
