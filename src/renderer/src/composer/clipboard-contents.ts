import { escapeHtml } from '../../../core/base/html.ts'
import type { Clipping } from '../../../core/compose/clipping/clipping.ts'
import { clippingText } from '../../../core/compose/clipping/clipping-text.ts'
import { markdown } from '../../../core/compose/prose/markdown.ts'

/** What a clipping leaves in the system's clipboard. */
export interface ClipboardContents {
  readonly html: string
  readonly text: string
}

/** Where a clipping travels: in an attribute of the HTML, since that is all that every way to read a clipboard hands on. */
const attribute = 'data-broadsheet-clipping'

/** A clipping for the system's clipboard: as it is for a digest, readable for other programs. */
export function contentsOf(clipping: Clipping): ClipboardContents {
  const text = clippingText(clipping)
  return { html: `<div ${attribute}="${escapeHtml(JSON.stringify(clipping))}">${markdown.render(text)}</div>`, text }
}

/** The clipping that HTML from a clipboard carries, as text; null where it carries none. */
export function clippingIn(html: string): string | null {
  if (!html.includes(attribute)) return null
  return new DOMParser().parseFromString(html, 'text/html').querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? null
}
