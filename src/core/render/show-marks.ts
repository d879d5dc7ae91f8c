import { isForAll, type ShowTo } from '../compose/show-to.ts'

/**
 * Where a part of the mail begins and ends that only some readers see: `{{#show tag:berth%20holder}}` … `{{/show}}`, in HTML
 * within a comment, in text on a line of its own. Conditions are `tag:`, `no-tag:`, `is:name=value`, `is-not:name=value`,
 * `is-there:name`, `is-missing:name` and `web`, their words percent-encoded.
 */
export function showFrom(showTo: ShowTo): string {
  return isForAll(showTo) ? '' : `<!--${showMark(showTo)}-->`
}

/** The end of what `showFrom` began. */
export function hideAfter(showTo: ShowTo): string {
  return isForAll(showTo) ? '' : '<!--{{/show}}-->'
}

/** A part of the text that only some readers see. */
export function shownText(text: string, showTo: ShowTo): string {
  return isForAll(showTo) || text === '' ? text : `${showMark(showTo)}\n${text}\n{{/show}}`
}

/** A mark in HTML or in text, with the condition that it sets; none at the end of a part. */
export const showMarkPattern = /<!--\{\{(?:#show ([^{}\s]+)|\/show)\}\}-->|^\{\{(?:#show ([^{}\s]+)|\/show)\}\}\n/gm

/** The template without the parts that only some readers see: what everybody gets. */
export function shownToAll(template: string): string {
  let out = ''
  let depth = 0
  let from = 0
  for (const match of template.matchAll(showMarkPattern)) {
    if (depth === 0) out += template.slice(from, match.index)
    from = match.index + match[0].length
    depth = (match[1] ?? match[2]) === undefined ? Math.max(0, depth - 1) : depth + 1
  }
  return depth === 0 ? out + template.slice(from) : out
}

/** What a mark's condition says; null for one that nobody can meet because it is not understood. */
export function readCondition(condition: string): ShowTo | null {
  if (condition === 'web') return { who: 'web' }
  const [test = '', rest = ''] = split(condition, ':')
  if (test === 'tag' || test === 'no-tag') return { who: 'tagged', tag: decoded(rest), carried: test === 'tag' }
  const [name = '', value = ''] = split(rest, '=')
  if (test === 'is' || test === 'is-not' || test === 'is-there' || test === 'is-missing')
    return { who: 'attribute', name: decoded(name), test, value: decoded(value) }
  return null
}

function showMark(showTo: ShowTo): string {
  return `{{#show ${conditionOf(showTo)}}}`
}

function conditionOf(showTo: ShowTo): string {
  if (showTo.who === 'tagged') return `${showTo.carried ? 'tag' : 'no-tag'}:${encoded(showTo.tag)}`
  if (showTo.who !== 'attribute') return showTo.who
  const { test, name, value } = showTo
  return `${test}:${encoded(name)}${test === 'is' || test === 'is-not' ? `=${encoded(value)}` : ''}`
}

/** No two hyphens in a row: they would end the comment. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

function split(text: string, at: string): readonly string[] {
  const place = text.indexOf(at)
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)]
}
