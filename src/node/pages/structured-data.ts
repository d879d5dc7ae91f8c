/** What a page's JSON-LD says of its article; empty strings and lists where it says nothing. */
export interface StructuredData {
  readonly headline: string
  readonly description: string
  readonly authors: readonly string[]
  readonly publisher: string
  readonly published: string
  readonly image: string
  readonly language: string
}

type Json = Readonly<Record<string, unknown>>

const articleTypes = /(?:Article|Posting|BlogPost|Report|Review|Recipe|HowTo|VideoObject|PodcastEpisode|LiveBlogPosting)$/
const pageTypes = /(?:WebPage|CreativeWork)$/
// Some pages nest their whole site in here.
const nodesRead = 500

/** Reads schema.org data in JSON-LD; what is not JSON is passed over. */
export function structuredData(document: Document): StructuredData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) =>
    nodesIn(parse(textContent ?? '')),
  )
  const article = nodes.find(node => isType(node, articleTypes)) ?? nodes.find(node => isType(node, pageTypes)) ?? {}
  const byId = new Map(nodes.map(node => [node['@id'], node]))
  const named = (value: unknown): readonly string[] =>
    listOf(value)
      .map(one => nameOf(one, byId))
      .filter(name => name !== '')
  return {
    headline: text(article['headline']) || (isType(article, articleTypes) ? text(article['name']) : ''),
    description: text(article['description']),
    authors: named(article['author'] ?? article['creator']),
    publisher: named(article['publisher'])[0] ?? '',
    published: text(article['datePublished'] ?? article['dateCreated'] ?? article['uploadDate']),
    image: addressOf(listOf(article['image'] ?? article['thumbnailUrl'])[0], byId),
    language: text(article['inLanguage']),
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}

/** A document's nodes, out of its lists and graphs, breadth first. */
function nodesIn(root: unknown): readonly Json[] {
  const nodes: Json[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0 && nodes.length < nodesRead) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, nodesRead))
    else if (isNode(next)) {
      nodes.push(next)
      waiting.push(next['@graph'], next['mainEntity'])
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
  return text(value['name']) || text(byId.get(value['@id'])?.['name'])
}

function addressOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string {
  if (!isNode(value)) return text(value)
  const node = byId.get(value['@id']) ?? value
  return text(node['url']) || text(node['contentUrl']) || text(value['url'])
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0])
  return typeof value === 'string' ? value.trim() : ''
}
