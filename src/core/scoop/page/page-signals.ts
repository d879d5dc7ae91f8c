import { oneLine } from '../../base/text.ts'
import { type Attributes, type Element, isElement } from './page-node.ts'
import { elements, textOf } from './walk.ts'

/** What a page says of itself, as it says it. */
export interface PageSignals {
  readonly attributes: Attributes
  /** The first of the named meta tags that says something, else ''. Names in lower case. */
  readonly meta: (...names: readonly string[]) => string
  /** All that says something under these names, in the order of the page. */
  readonly metas: (...names: readonly string[]) => readonly string[]
  readonly links: readonly Attributes[]
  /** The text of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
  /** The text of other scripts that are data, as pages made by scripts carry them. */
  readonly appData: readonly string[]
  readonly title: string
  readonly headings: readonly Element[]
  readonly base: string
  readonly body: Element
}

// A page with more is not describing itself any more.
const tagsRead = 1000
const longestFact = 5000

/** Goes through the page once for all that its metadata may be read from. */
export function pageSignals(page: Element): PageSignals {
  const found = collected(page)
  // What is declared as a property is meant for others to read, and goes before what only has a name.
  const metas = (...names: readonly string[]): readonly string[] =>
    names.flatMap(name => ['property', 'name'].flatMap(kind => found.metas.get(`${kind} ${name}`) ?? []))
  return { ...found, attributes: page.attributes, metas, meta: (...names) => metas(...names)[0] ?? '' }
}

type Found = Omit<PageSignals, 'attributes' | 'meta' | 'metas'> & { readonly metas: ReadonlyMap<string, readonly string[]> }

function collected(page: Element): Found {
  const metas = new Map<string, string[]>()
  const links: Attributes[] = []
  const linkedData: string[] = []
  const appData: string[] = []
  const headings: Element[] = []
  let title = ''
  let base = ''
  let body = page
  for (const candidate of elements(page)) {
    const { tag, attributes } = candidate
    if (tag === 'meta') addMeta(metas, attributes)
    else if (tag === 'link') links.push(attributes)
    else if (tag === 'script') sortScript(candidate, linkedData, appData)
    else if (tag === 'title') title = title || oneLine(textOf(candidate).slice(0, longestFact))
    else if (tag === 'base') base = base || (attributes['href'] ?? '').trim()
    else if (tag === 'h1' && headings.length < 20) headings.push(candidate)
    else if (tag === 'body') body = candidate
  }
  return { metas, links: links.slice(0, tagsRead), linkedData, appData, headings, title, base, body }
}

function addMeta(metas: Map<string, string[]>, attributes: Attributes): void {
  const content = (attributes['content'] ?? attributes['value'] ?? '').slice(0, longestFact).trim()
  if (content === '' || metas.size > tagsRead) return
  for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
    for (const name of (attributes[kind] ?? '').trim().toLowerCase().split(/\s+/).slice(0, 5)) {
      if (name === '') continue
      const key = `${kind === 'property' ? 'property' : 'name'} ${plain(name)}`
      const values = metas.get(key) ?? []
      if (values.length < 20) metas.set(key, [...values, content])
    }
  }
}

/** "DC.date" and "dc:date" are one name; so are "og.title" and "og:title". */
function plain(name: string): string {
  return name.replace(/^(dc|dcterms?|og|twitter|article|sailthru|weibo)[.:]/, '$1:')
}

function sortScript({ attributes, children }: Element, linkedData: string[], appData: string[]): void {
  const type = attributes['type']?.trim().toLowerCase() ?? ''
  const text = children.map(child => (isElement(child) ? '' : child.text)).join('')
  if (type.startsWith('application/ld+json')) linkedData.push(text)
  else if (type === 'application/json' || /^\s*window\.__\w+__\s*=\s*\{/.test(text)) appData.push(text)
}
