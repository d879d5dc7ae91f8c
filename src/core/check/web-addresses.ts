import type { Page } from './page/read-page.ts'

/** The addresses on the web that a mail links to, each once, from the top; those that a merge field completes are nobody's yet. */
export function webAddresses({ elements }: Page): readonly string[] {
  const hrefs = elements.flatMap(({ tag, attributes }) => (tag === 'a' ? [attributes['href'] ?? ''] : []))
  return [...new Set(hrefs)].filter(href => /^https?:\/\//i.test(href) && !href.includes('{{'))
}
