/** Where a feed begins; its root may have any prefix that feeds were found to give it. */
export const feedRoot = /<(?:rss|feed|rdf:RDF|(?:atom|rss|a):(?:feed|rss)|r:RDF)[\s>]/i

// What a document type declares (entities, mostly) is never heeded.
const doctype = /<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>/i
// XML 1.0 §2.2 has no such characters, however they are spelled; U+0000 would end a text in many a program.
const controls = /[^\t\n\r -\ufffd]/g
const controlReferences = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]));/gi
// The parser takes the first of several, also when only a later one says something.
const emptyFields =
  /<(title|link|description|guid|pubdate|author|category|summary|content|content:encoded|dc:(?:creator|date|title))\s*(?:\/>|>\s*<\/\1\s*>)/gi
// The parser looks for the brackets in a person's name with the square of its length.
const longPerson = /(<(?:author|managingeditor|webmaster)\b[^<>]*>(?:<!\[CDATA\[)?[^<\]]{300})[^<\]]+/gi
// The parser would take the brackets of markup for those around an address.
const person = /(<(author|managingeditor|webmaster)\b[^<>]*>)([\s\S]{1,400}?)(?=<\/\2\s*>)/gi
const markup = /(?:<|&lt;)\/?(?:a|b|div|em|font|i|p|span|strong)(?:\s[^<>&]{0,200})?(?:>|&gt;)/gi
const originalLink = /<feedburner:origLink\s*>(?:\s*<!\[CDATA\[)?\s*([^\s<>"\]]{1,2000})\s*(?:\]\]>\s*)?<\/feedburner:origLink\s*>/gi
const shownAsText = /&lt;(?:\?xml[\s?]|rss[\s&]|feed[\s&]|rdf:RDF[\s&])/i
const entryAlone = /^(?:\s|<\?[^<>]*\?>|<!--(?:(?!-->)[\s\S]){0,4000}-->)*<entry[\s>]/

/**
 * A feed's text as the parser reads it best: without what no feed may hold, nor empty fields that would hide full ones; a feed that a
 * web page shows as text is taken out of it; one entry of its own (RFC 4287 §2) becomes a feed of one.
 */
export function tidyFeed(given: string): string {
  const text = feedIn(given.replace(/^\uFEFF/, '')).replace(doctype, '')
  const plain = text
    .replace(controls, '')
    .replace(controlReferences, '')
    .replace(emptyFields, '')
    .replace(longPerson, '$1')
    .replace(person, withoutMarkup)
  const tidy = plain.includes('feedburner:') ? plain.replace(originalLink, '<atom:link rel="canonical" href="$1"/>') : plain
  return entryAlone.test(tidy) ? tidy.replace(/<entry[\s\S]*/, entry => `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`) : tidy
}

function withoutMarkup(_all: string, tag: string, _name: string, words: string): string {
  return tag + words.replace(markup, '')
}

function feedIn(text: string): string {
  const shown = feedRoot.test(text) ? null : shownAsText.exec(text)
  if (!shown) return text
  const end = Math.max(...['rss', 'feed', 'rdf:RDF'].map(root => text.lastIndexOf(`&lt;/${root}`)))
  const feed = text.slice(shown.index, end > shown.index ? text.indexOf('&gt;', end) + 4 : undefined)
  return feed
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replaceAll('&amp;', '&')
}
