import { parseHTML } from 'linkedom'
import { boundedHtml } from './bounded-html.ts'

/** A page as a document; nothing in it runs. Every call parses afresh, because Readability takes its document apart. */
export function pageDocument(html: string): Document {
  const { document } = parseHTML(whole(boundedHtml(html)))
  // The parser makes a node of every entity, and Readability counts nodes: a page that spells out its letters would be too much for it.
  document.normalize()
  return document
}

/** The address that relative ones are relative to: the page's own `<base>`, else where the page lies. */
export function baseAddress(document: Document, url: string | null): string | null {
  const own = document.querySelector('base[href]')?.getAttribute('href')
  if (!own) return url
  return (url === null ? URL.parse(own) : URL.parse(own, url))?.href ?? url
}

// linkedom makes nothing of a document without an <html> element.
function whole(html: string): string {
  if (/<html[\s>]/i.test(html)) return html
  return /<(?:head|body)[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><head></head><body>${html}</body></html>`
}
