import { isWellFormed, markedBlocks, type MarkedMail } from './marked-blocks.ts'

const shownIn = new WeakMap<Document, MarkedMail | null>()

/**
 * Replaces what a frame shows without reloading it, so that it neither flickers nor loses its place. Where only blocks differ, only
 * those are parsed and replaced, and the rest of the mail is not laid out anew.
 */
export function showHtml(shown: Document, html: string): void {
  const before = shownIn.get(shown)
  const next = markedBlocks(html)
  shownIn.set(shown, next)
  if (!before || !next || before.around !== next.around || !replaceBlocks(shown, before, next)) replacePage(shown, html)
}

/** Replaces the blocks that differ; false, with nothing changed, where one does not stand by itself. */
function replaceBlocks(shown: Document, before: MarkedMail, next: MarkedMail): boolean {
  const changed = [...next.blocks].filter(([id, html]) => before.blocks.get(id) !== html)
  const pairs = changed.map(([id, html]) => [shown.getElementById(id), isWellFormed(html) ? elementOf(html, shown) : null] as const)
  if (!pairs.every(([old, element]) => old && element)) return false
  for (const [old, element] of pairs) if (element) old?.replaceWith(element)
  return true
}

/** The one element that the HTML is; null when it is more, or less. */
function elementOf(html: string, shown: Document): Element | null {
  const template = shown.createElement('template')
  template.innerHTML = html
  const { childNodes, firstElementChild } = template.content
  return childNodes.length === 1 ? firstElementChild : null
}

function replacePage(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const root = shown.scrollingElement ?? shown.documentElement
  const place = { left: root.scrollLeft, top: root.scrollTop }
  shown.documentElement.replaceWith(shown.adoptNode(next.documentElement))
  shown.scrollingElement?.scrollTo(place)
}
