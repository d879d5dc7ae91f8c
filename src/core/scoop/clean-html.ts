import sanitize from 'sanitize-html'
import { Problem } from '../base/problem.ts'
import { allowedAttributes, allowedTags, attributeForms, becomeBlocks, droppedWithContent } from './html-rules.ts'
import { plainText } from './plain-text.ts'
import { safeLink, safePicture } from '../base/safe-address.ts'

type Attributes = Readonly<Record<string, string>>

/** Cleaned HTML, its text, and what had to go: `<script>`, `onclick on <a>`, `href on <a>`. */
export interface HtmlInspection {
  readonly html: string
  readonly text: string
  readonly removed: readonly string[]
}

// Deeper than any text nests; mail readers and our own views stay far from their limits.
const deepest = 60
// The same bound as for pages: a longer fragment is a mistake or an attack.
const longest = 8 * 1024 * 1024
const removalsNamed = 200
const emptied = new Set(['a', 'b', 'div', 'em', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'i', 'li', 'ol', 'p', 'span', 'strong', 'ul'])

/**
 * HTML from anywhere as HTML that is safe to keep, show and mail: an allow-list of elements and attributes, absolute
 * http(s) and mailto links only (relative ones resolved against `base`), no style, class, id, script or embedding.
 */
export function cleanHtml(html: string, base: string | null): string {
  return clean(html, base, () => {})
}

/** Cleans a fragment and tells what was removed. `base` is where it lies, for its relative addresses. */
export function inspectHtml(html: string, base: string | null): HtmlInspection {
  const removed = new Set<string>()
  const safe = clean(html, base, thing => void (removed.size < removalsNamed && removed.add(thing)))
  return { html: safe, text: plainText(safe), removed: [...removed] }
}

function clean(html: string, base: string | null, onRemoved: (thing: string) => void): string {
  if (html.length > longest)
    throw new Problem('file-too-large', 'This text is longer than 8 million characters.', 'Keep the part of it that you need.')
  return sanitize(html, {
    allowedTags: [...allowedTags],
    nonTextTags: [...droppedWithContent],
    allowedAttributes: Object.fromEntries(Object.entries(allowedAttributes).map(([tag, names]) => [tag, [...names]])),
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nestingLimit: deepest,
    parseStyleAttributes: false,
    onOpenTag: (tag, attributes) => nameRemovals(tag, attributes, base, onRemoved),
    transformTags: {
      ...Object.fromEntries(becomeBlocks.map(tag => [tag, 'div'])),
      '*': (tagName, attribs) => ({ tagName, attribs: safeAttributes(tagName, attribs, base) }),
    },
    exclusiveFilter: ({ tag, text, attribs, mediaChildren }) =>
      tag === 'img' ? isSpyPixel(attribs) : emptied.has(tag) && text.trim() === '' && mediaChildren.length === 0,
  }).trim()
}

function safeAttributes(tag: string, attributes: Attributes, base: string | null): Record<string, string> {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    const safe = safeValue(tag, name, value, base)
    return safe === null ? [] : [[name, safe]]
  })
  const safe: Record<string, string> = Object.fromEntries(kept)
  if (tag === 'img' && safe['src'] === undefined) {
    const later = safePicture(attributes['data-src'] ?? attributes['data-original'] ?? '', base)
    if (later !== null) safe['src'] = later
  }
  return tag === 'a' && safe['href'] !== undefined ? { ...safe, rel: 'noopener' } : safe
}

/** The value as it may stay; null when the attribute must go. */
function safeValue(tag: string, name: string, value: string, base: string | null): string | null {
  if (!allowedAttributes['*']?.includes(name) && !allowedAttributes[tag]?.includes(name)) return null
  if (name === 'href') return safeLink(value, base)
  if (name === 'src') return safePicture(value, base)
  const form = attributeForms[name]
  return form && !form.test(value) ? null : value
}

/** Pictures without an address, and those of one or two pixels that only count readers. */
function isSpyPixel({ src, width, height }: Partial<Attributes>): boolean {
  return src === undefined || (width !== undefined && Number(width) <= 2) || (height !== undefined && Number(height) <= 2)
}

function nameRemovals(tag: string, attributes: Attributes, base: string | null, onRemoved: (thing: string) => void): void {
  if (!allowedTags.includes(tag)) onRemoved(`<${tag}>`)
  for (const [name, value] of Object.entries(attributes)) if (safeValue(tag, name, value, base) === null) onRemoved(`${name} on <${tag}>`)
}
