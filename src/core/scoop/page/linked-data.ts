import { oneLine } from '../../base/text.ts'
import { looseJson } from './loose-json.ts'

/** What a page's schema.org data says of its article; empty strings and lists where it says nothing. */
export interface LinkedData {
  readonly headline: string
  readonly description: string
  readonly authors: readonly string[]
  readonly publisher: string
  readonly published: string
  readonly image: string
  readonly language: string
  readonly text: string
  readonly url: string
  /** It says that not everybody may read it. */
  readonly isPaid: boolean
  /** The classes and ids ("locked", "rest") of the parts that only some may read. */
  readonly paidParts: readonly string[]
  /** As declared; 0 where it is not. */
  readonly wordCount: number
}

type Json = Readonly<Record<string, unknown>>

const articleTypes = /(?:Article|Posting|Blog ?Post|Report|Review|Recipe|HowTo|LiveBlogPosting|NewsStory|Thesis|TechArticle)$/i
const mediaTypes =
  /(?:VideoObject|PodcastEpisode|ImageGallery|Event|Product|Book|QAPage|Question|FAQPage|DiscussionForumPosting|SocialMediaPosting)$/i
const pageTypes = /(?:WebPage|ItemPage|CreativeWork)$/i
// Some pages nest their whole site in here.
const nodesRead = 600

/** Reads JSON-LD: lists, graphs, references between nodes; what is not quite JSON is read as far as it goes. */
export function linkedData(texts: readonly string[]): LinkedData {
  const nodes = texts.slice(0, 50).flatMap(text => nodesIn(looseJson(text)))
  const byId = new Map(
    nodes.filter(node => typeof node['@id'] === 'string' && Object.keys(node).length > 1).map(node => [node['@id'], node]),
  )
  const article =
    [articleTypes, mediaTypes, pageTypes].map(types => nodes.find(node => isType(node, types))).find(node => node !== undefined) ?? {}
  const page = nodes.find(node => isType(node, pageTypes)) ?? {}
  const site = nodes.find(node => isType(node, /WebSite$/i)) ?? {}
  const named = (value: unknown): readonly string[] =>
    listOf(value)
      .map(one => nameOf(one, byId))
      .filter(name => name !== '')
  return {
    headline: text(article['headline']) || (isType(article, pageTypes) ? '' : text(article['name'])),
    description: text(article['description']) || text(page['description']),
    authors: [article['author'], article['creator']].map(named).find(names => names.length > 0) ?? [],
    publisher: named(article['publisher'])[0] ?? named(article['isPartOf'])[0] ?? text(site['name']),
    published: [article, page].map(firstDate).find(date => date !== '') ?? '',
    image:
      [article['image'], article['primaryImageOfPage'], article['thumbnailUrl'], page['primaryImageOfPage']]
        .map(one => addressOf(listOf(one)[0], byId))
        .find(address => address !== '') ?? '',
    language: text(article['inLanguage']) || text(page['inLanguage']),
    text: rawText(article['articleBody']) || rawText(article['text']),
    url: addressOf(article['mainEntityOfPage'], byId) || text(article['url']),
    isPaid: [article, page, ...partsOf(article), ...partsOf(page)].some(isPaid),
    paidParts: [...partsOf(article), ...partsOf(page)]
      .filter(isPaid)
      .map(nameOfPart)
      .filter(name => name !== ''),
    wordCount: Number(article['wordCount']) || 0,
  }
}

function partsOf(node: Json): readonly Json[] {
  return listOf(node['hasPart']).filter(isNode)
}

function isPaid(node: Json): boolean {
  return /^false$/i.test(String(node['isAccessibleForFree']))
}

/** Of a selector such as "article .locked" its last class or id. */
function nameOfPart(part: Json): string {
  return /[.#]([\w-]+)[^.#]*$/.exec(text(part['cssSelector']))?.[1] ?? ''
}

function firstDate(node: Json): string {
  return text(node['datePublished']) || text(node['dateCreated']) || text(node['uploadDate'])
}

/** A document's nodes, out of its lists and graphs, breadth first. */
function nodesIn(root: unknown): readonly Json[] {
  const nodes: Json[] = []
  const waiting: unknown[] = [root]
  for (let at = 0; at < waiting.length && nodes.length < nodesRead; at += 1) {
    const next = waiting[at]
    if (Array.isArray(next)) waiting.push(...next.slice(0, nodesRead))
    else if (isNode(next)) {
      nodes.push(next)
      waiting.push(next['@graph'], next['mainEntity'], next['mainEntityOfPage'], next['author'], next['publisher'], next['itemReviewed'])
    }
  }
  return nodes
}

function isNode(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isType(node: Json, types: RegExp): boolean {
  return listOf(node['@type']).some(type => typeof type === 'string' && types.test(type))
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function nameOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string {
  if (!isNode(value)) return text(value)
  return (
    text(value['name']) || text(byId.get(value['@id'])?.['name']) || [text(value['givenName']), text(value['familyName'])].join(' ').trim()
  )
}

function addressOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string {
  if (!isNode(value)) return text(value)
  const node = byId.get(value['@id']) ?? value
  const own = [node['url'], node['contentUrl'], value['url'], value['@id']].map(one => text(one)).find(address => address !== '')
  return own ?? ''
}

function text(value: unknown): string {
  return oneLine(rawText(value))
}

function rawText(value: unknown): string {
  if (Array.isArray(value)) return rawText(value[0])
  if (isNode(value)) return rawText(value['@value'])
  return typeof value === 'string' ? unescaped(value).trim() : ''
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** Many sites write HTML's entities where JSON needs none. */
function unescaped(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
      if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return named[name ?? ''] ?? whole
    },
  )
}
