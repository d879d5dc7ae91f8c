import { cleanHtml } from '../clean-html.ts'

const inline = new Set(['b', 'code', 'em', 'i', 'strong', 'sub', 'sup'])
const blocks = new Set(['blockquote', 'h2', 'h3', 'h4', 'li', 'ol', 'p', 'ul'])
/** Which blocks may stand in which, with no end tag implied; '' is the text itself. */
const inside: Readonly<Record<string, readonly string[]>> = {
  '': ['blockquote', 'h2', 'h3', 'h4', 'ol', 'p', 'ul'],
  blockquote: ['p'],
  ol: ['li'],
  ul: ['li'],
}
const piece =
  /<(\/?)([a-z][a-z0-9]*)>|<a href="(https?:\/\/[a-z0-9.-]+\/[\w./~?=%-]*)"(?: rel="noopener")?>|(?:[^<>&\0\r\uFEFF]|&(?:amp|lt|gt);)+|<br \/>/gy
const longest = 200_000
const deepest = 400
const neverClosed = /^(?:area|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|td|th|tr|wbr)$/i

/**
 * HTML of a feed exactly as `cleanHtml` would leave it. Half the fields of all feeds have no markup, and much of the rest none but
 * plain paragraphs, emphasis and links: to see that is many times faster than to take them apart and write them anew.
 */
export function safeHtml(html: string, base: string | null): string {
  if (!/[<>&\0\r\uFEFF]/.test(html)) return html.trim()
  return plainMarkup(html.trim()) ?? cleanHtml(isTooDeep(html) ? html.replace(/<[^<>]*>/g, ' ') : html, base)
}

/** Elements within elements without end: cleaning takes time with the square of their depth, and no text needs them. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (neverClosed.test(tag)) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}

interface Open {
  readonly tag: string
  hasText: boolean
}

/** Markup that cleaning would only repeat (links get their `rel`); null for all that needs a closer look. */
function plainMarkup(html: string): string | null {
  const open: Open[] = []
  const out: string[] = []
  let end = 0
  if (html.length > longest) return null
  for (const { 0: all, 1: slash, 2: tag, 3: href, index } of html.matchAll(piece)) {
    if (index !== end) return null
    end = index + all.length
    if (href !== undefined) {
      if (open.some(one => one.tag === 'a') || isList(open.at(-1)?.tag) || URL.parse(href)?.href !== href) return null
      open.push({ tag: 'a', hasText: false })
      out.push(`<a href="${href}" rel="noopener">`)
      continue
    }
    if (tag === undefined) markText(open, all)
    else if (slash === '/') {
      const closed = open.pop()
      if (closed?.tag !== tag || !closed.hasText) return null
      const around = open.at(-1)
      if (around) around.hasText = true
    } else if (mayOpen(open, tag)) open.push({ tag, hasText: false })
    else return null
    out.push(all)
  }
  return end === html.length && open.length === 0 ? out.join('') : null
}

function markText(open: readonly Open[], text: string): void {
  const around = open.at(-1)
  if (around && text !== '<br />' && text.trim() !== '') around.hasText = true
}

function mayOpen(open: readonly Open[], tag: string): boolean {
  const around = open.at(-1)?.tag ?? ''
  if (open.length > 10) return false
  return blocks.has(tag) ? (inside[around]?.includes(tag) ?? false) : inline.has(tag) && !isList(around)
}

function isList(tag: string | undefined): boolean {
  return tag === 'ol' || tag === 'ul'
}
