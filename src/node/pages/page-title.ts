import { oneLine } from '../../core/base/text.ts'

const separator = /\s+[|–—»«·•:-]{1,2}\s+|\s*[|»«]\s*/

/** An article's title: the first that is declared, else the `<title>`, either way without the name of the site around it. */
export function pageTitle(document: Document, declared: readonly string[], siteName: string, url: string | null): string {
  const heading = oneLine(document.querySelector('h1')?.textContent ?? '')
  const title =
    oneLine(declared.find(one => one.trim() !== '') ?? '') || oneLine(document.querySelector('title')?.textContent ?? '') || heading
  return withoutSite(title, siteName, heading, url)
}

/** Only what is the site's name, the host's, or beside a part that is the page's own heading goes; other bars belong to the title. */
function withoutSite(title: string, siteName: string, heading: string, url: string | null): string {
  const names = new Set([siteName, hostLabel(url)].map(bare).filter(name => name !== ''))
  const [first = '', ...others] = title.split(separator)
  const last = others.at(-1)
  if (last === undefined) return title
  if (names.has(bare(last))) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»«·•:-]+$/u, '')
  if (names.has(bare(first))) return title.slice(first.length).replace(/^[\s|–—»«·•:-]+/u, '')
  const own = [first, last].find(part => bare(part) === bare(heading))
  return own !== undefined && others.length === 1 ? own : title
}

/** Letters and figures in lower case: "The Harbour Weekly" and "theharbourweekly" are one name. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function hostLabel(url: string | null): string {
  const host = (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? ''
  return host.split('.').length > 1 ? host.slice(0, host.lastIndexOf('.')) : host
}
