import { Problem } from '../../base/problem.ts'
import { plainScheme } from '../feed/plain-scheme.ts'
import { titleText } from '../feed/feed-item.ts'
import { webAddress } from '../../base/safe-address.ts'
import { emptyTopic } from './empty-topic.ts'
import { collectItems } from './collect-items.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { readMarkup } from '../read-markup.ts'

/** A feed that an OPML file lists. */
export interface OpmlFeed {
  readonly url: string
  readonly title: string
  readonly siteUrl: string | null
  /** The outlines around it, outermost first, then its categories. */
  readonly tags: readonly string[]
  readonly description: string
  /** All else that stood there, such as the rules of another reader (`miniflux:…`): written out again as it came. */
  readonly attributes: Readonly<Record<string, string>>
}

/** A page that an OPML file lists (`type="link"`), as the OPML of a library does. */
export interface OpmlLink {
  readonly url: string
  readonly title: string
  readonly tags: readonly string[]
  readonly description: string
  readonly created: string | null
  /** What the OPML of a library says beyond the standard; empty in any other. */
  readonly topic: string
  readonly note: string
  readonly state: string
  readonly starred: boolean
}

export interface Opml {
  readonly title: string
  readonly author: { readonly name: string; readonly email: string }
  readonly feeds: readonly OpmlFeed[]
  readonly links: readonly OpmlLink[]
}

const own = new Set(['text', 'title', 'type', 'xmlurl', 'htmlurl', 'description', 'category'])
// Outlines that were never closed must not make the names around every feed longer and longer.
const deepest = 50

/** Reads OPML 1.0 and 2.0 (http://opml.org/spec2.opml), ill-formed ones as far as they go. Throws file-not-understood. */
export function readOpml(text: string): Opml {
  const head = new Map<string, string>()
  const feeds: OpmlFeed[] = []
  const links: OpmlLink[] = []
  const around: (string | null)[] = []
  let heading = ''
  let isOpml = false
  readMarkup(text, 'xml', {
    open(name, attributes) {
      heading = name.toLowerCase()
      isOpml ||= heading === 'opml'
      if (heading !== 'outline') return
      const outline = lowerCased(attributes)
      const tags = [...new Set(around.slice(0, deepest).filter(name => name !== null))]
      const feed = feedOf(outline, attributes, tags)
      const link = feed ? null : linkOf(outline, tags)
      if (feed) feeds.push(feed)
      else if (link) links.push(link)
      around.push(feed || link ? null : titleOf(outline) || null)
    },
    close(name) {
      heading = ''
      if (name.toLowerCase() === 'outline') around.pop()
    },
    text(words) {
      if (['title', 'ownername', 'owneremail'].includes(heading)) head.set(heading, (head.get(heading) ?? '') + words)
    },
  })
  if (!isOpml)
    throw new Problem('file-not-understood', 'This is not an OPML file.', 'Export the list of feeds as OPML from the reader it is in.')
  const of = (name: string) => textOf(head.get(name))
  return { title: of('title'), author: { name: of('ownername'), email: of('owneremail') }, feeds: distinct(feeds), links }
}

/** The pages that an OPML file lists come among the articles, its feeds among the watched sources. */
export const opml: ImportFormat = {
  kind: 'opml',
  looksRight: ({ text }) => /<opml[\s>]/i.test(text.slice(0, 4_096)),
  read: ({ name, text }) => {
    const { title, links, feeds } = readOpml(text)
    if (links.length + feeds.length === 0)
      throw new Problem(
        'file-not-understood',
        `${name} lists neither feeds nor pages.`,
        'Export the list from the reader it is in once more.',
      )
    const rows = links.map(link => ({ line: null, text: `${link.title} ${link.url}`, link }))
    const topics = [...new Set(links.map(link => link.topic))].filter(topic => topic !== '')
    return { name: title || null, topics: topics.map(emptyTopic), feeds, ...collectItems(rows, ({ link }) => itemOf(link)) }
  },
}

function itemOf({ created, description, topic, state, ...found }: OpmlLink): ImportItem {
  return newItem('opml', {
    ...found,
    topic: topic || null,
    excerpt: description,
    addedAt: readDate(created ?? ''),
    state: state === 'kept' || state === 'archived' ? state : 'new',
  })
}

type Outline = ReadonlyMap<string, string>

function feedOf(outline: Outline, attributes: ReadonlyMap<string, string>, tags: readonly string[]): OpmlFeed | null {
  const type = outline.get('type')?.trim() ?? ''
  const url = webAddress(plainScheme(outline.get('xmlurl') ?? (/^(?:rss|atom|feed)\b/i.test(type) ? (outline.get('url') ?? '') : '')), null)
  if (url === null) return null
  return {
    url,
    title: titleOf(outline) || url,
    siteUrl: webAddress(outline.get('htmlurl'), null),
    tags: [...new Set([...tags, ...categoriesOf(outline)])],
    description: textOf(outline.get('description')),
    attributes: Object.fromEntries([...attributes].filter(([name]) => !own.has(name.toLowerCase()) && name !== '__proto__')),
  }
}

function linkOf(outline: Outline, tags: readonly string[]): OpmlLink | null {
  const url = outline.get('url') ?? ''
  if (outline.get('type')?.trim().toLowerCase() !== 'link' || url === '') return null
  const of = (name: string) => outline.get(name) ?? ''
  return {
    url,
    title: titleOf(outline),
    tags: [...new Set([...tags, ...categoriesOf(outline)])],
    description: of('description'),
    created: outline.get('created') ?? null,
    topic: of('topic'),
    note: of('note'),
    state: of('state'),
    starred: of('starred') === 'true',
  }
}

/** `/news/harbour,coast` names two categories, of which the first lies in another. */
function categoriesOf(outline: Outline): readonly string[] {
  const categories = outline.get('category')?.split(',') ?? []
  return categories
    .flatMap(path => path.split('/'))
    .map(name => textOf(decoded(name)))
    .filter(name => name !== '')
}

function decoded(name: string): string {
  return name.replace(/%(?:25|2C|2F)/gi, decodeURIComponent)
}

function titleOf(outline: Outline): string {
  return textOf(outline.get('title')) || textOf(outline.get('text'))
}

/** Readers take titles from feeds, with the entities of HTML and often escaped once more. */
function textOf(written: string | undefined): string {
  return titleText(written ?? '')
}

/** A feed that stands in several folders is one, with the names of all. */
function distinct(feeds: readonly OpmlFeed[]): readonly OpmlFeed[] {
  const byUrl = new Map<string, OpmlFeed>()
  for (const feed of feeds) {
    const before = byUrl.get(feed.url)
    byUrl.set(feed.url, before ? { ...before, tags: [...new Set([...before.tags, ...feed.tags])] } : feed)
  }
  return [...byUrl.values()]
}

function lowerCased(attributes: ReadonlyMap<string, string>): Outline {
  return new Map([...attributes].map(([name, value]) => [name.toLowerCase(), value]))
}
