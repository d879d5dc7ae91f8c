// Everything else that a feed holds is text to us, whatever markup stands in it.
const containers = new Set(
  (
    'rss rdf:rdf channel feed item entry image textinput author contributor source items rdf:seq rdf:bag ' +
    'media:group media:content media:community itunes:owner atom:author'
  ).split(' '),
)
const empties = new Set(['enclosure', 'media:thumbnail', 'itunes:image', 'atom:link', 'rdf:li', 'cloud', 'br', 'hr', 'img'])
const token =
  /(<!--|<!\[CDATA\[|<\?)|<(\/?)([a-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+(?=[\s>])))?|\s*\/)*\s*)>/gi
const nextField =
  /<\/?(?:item|entry|channel|feed|title|link|description|guid|id|pubdate|published|updated|summary|content|author|category|comments|enclosure|source|\w+:\w+)[\s/>]/gi
const mostTokens = 2_000_000
const deepest = 50
const unseen: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' }

interface Piece {
  readonly name: string
  /** Where in the output its start tag stands. */
  readonly at: number
}

/**
 * A feed that is no well-formed XML, made so as far as a reader would: elements that never close are closed where the next field or
 * item begins, stray brackets become text, attributes get their quotes. What stands before the feed goes; of one that breaks off,
 * the whole items stay.
 */
export function mendFeed(text: string): string {
  const start = /<(?:rss|feed|rdf:rdf|(?:atom|rss):(?:feed|rss))[\s>]/i.exec(text)?.index ?? 0
  const out: string[] = []
  const open: Piece[] = []
  const closes = closeFinder(text)
  const scan = new RegExp(token)
  scan.lastIndex = start
  for (let tokens = 0, match = scan.exec(text); match !== null && tokens < mostTokens; tokens += 1, match = scan.exec(text)) {
    const [tag, passed, slash, name = '', attributes = ''] = match
    const lower = name.toLowerCase()
    if (passed !== undefined) scan.lastIndex = closes.after(unseen[passed] ?? '', match.index + passed.length)
    else if (slash === '/') {
      if (containers.has(lower)) closeDownTo(out, open, lower)
      if (open.length === 0 && out.length > 0) break
    } else if (containers.has(lower) && open.length < deepest) {
      if (isRecord(lower)) closeOpenRecord(out, open)
      if (isRecord(lower) && open.length === 1 && open[0]?.name.toLowerCase() === 'rss') openChannel(out, open)
      const closed = /\/\s*$/.test(attributes)
      if (!closed) open.push({ name, at: out.length })
      out.push(`<${name}${quoted(attributes)}${closed ? '/' : ''}>`)
    } else scan.lastIndex = field(text, out, closes, match.index, tag, name, attributes)
  }
  return ended(out, open)
}

/** Writes one field, from its start tag on; answers where the text goes on after it. */
function field(text: string, out: string[], closes: CloseFinder, at: number, tag: string, name: string, attributes: string): number {
  const from = at + tag.length
  if (/\/\s*$/.test(attributes) || empties.has(name.toLowerCase()) || (name.toLowerCase() === 'link' && /\bhref\s*=/i.test(attributes))) {
    out.push(`<${name}${quoted(attributes)}/>`)
    return from
  }
  const end = closes.of(name, from)
  const content = text.slice(from, end.at)
  out.push(`<${name}${quoted(attributes)}>${textOf(content)}</${name}>`)
  return end.next
}

/** The words of a field: CDATA stays what it is (closed, where it was not), and brackets are words, too. */
function textOf(content: string): string {
  const [, cdata] = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>\s*)?$/.exec(content) ?? []
  if (cdata !== undefined) return `<![CDATA[${cdata.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  return content
    .replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, (_all, words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
    .replace(/</g, '&lt;')
}

interface FieldEnd {
  /** Where its content ends, and where the text goes on. */
  readonly at: number
  readonly next: number
}
interface CloseFinder {
  of(name: string, from: number): FieldEnd
  /** Where the text goes on after an end mark; at `from` when there is none. */
  after(mark: string, from: number): number
}

/**
 * Finds where a field ends: at its end tag, if that comes before the item ends, else where the next field begins. What was
 * found is remembered, so that looking for many ends takes no longer than reading the text once for each name.
 */
function closeFinder(text: string): CloseFinder {
  const ends = new Map<string, RegExpExecArray | null>()
  const next = (pattern: string, from: number): RegExpExecArray | null => {
    const known = ends.get(pattern)
    if (known === null || (known !== undefined && known.index >= from)) return known
    const search = new RegExp(pattern, 'gi')
    search.lastIndex = from
    const found = search.exec(text)
    ends.set(pattern, found)
    return found
  }
  const after = (mark: string, from: number): number => {
    const found = next(mark.replace(/[?\]]/g, '\\$&'), from)
    return found ? found.index + mark.length : from
  }
  const of = (name: string, from: number): FieldEnd => {
    const afterData = /^\s*<!\[CDATA\[/.test(text.slice(from, from + 60)) ? after(']]>', from) : from
    const close = next(`</${name.replace(/[.]/g, '\\.')}\\s*>`, afterData) ?? next(`</${name.replace(/[.]/g, '\\.')}\\s*>`, from)
    const boundary = next('</?(?:item|entry)[\\s>]|</(?:channel|feed|rss|rdf:rdf)\\s*>', afterData)?.index ?? text.length
    if (close && close.index <= boundary) return { at: close.index, next: close.index + close[0].length }
    nextField.lastIndex = from
    const other = Math.min(nextField.exec(text)?.index ?? text.length, boundary)
    return { at: other, next: other }
  }
  return { of, after }
}

function isRecord(name: string): boolean {
  return name === 'item' || name === 'entry'
}

function closeOpenRecord(out: string[], open: Piece[]): void {
  const record = open.findIndex(({ name }) => isRecord(name.toLowerCase()))
  if (record !== -1) closeTo(out, open, record)
}

function closeDownTo(out: string[], open: Piece[], name: string): void {
  const at = open.findLastIndex(piece => piece.name.toLowerCase() === name)
  if (at !== -1) closeTo(out, open, at)
}

function closeTo(out: string[], open: Piece[], length: number): void {
  for (const { name } of open.splice(length).toReversed()) out.push(`</${name}>`)
}

function openChannel(out: string[], open: Piece[]): void {
  const [root] = open
  if (!root) return
  out.splice(root.at + 1, 0, '<channel>')
  open.push({ name: 'channel', at: root.at + 1 })
}

/** An item that breaks off where the text does is left out: half an article is none. */
function ended(out: string[], open: Piece[]): string {
  const broken = open.find(({ name }) => isRecord(name.toLowerCase()))
  if (broken) {
    out.length = broken.at
    open.length = open.indexOf(broken)
  }
  closeTo(out, open, 0)
  return out.join('')
}

function quoted(attributes: string): string {
  const written = attributes.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g)
  return [...written]
    .map(([, name = '', double, single, bare]) => ` ${name}="${(double ?? single ?? bare ?? '').replaceAll('"', '&quot;')}"`)
    .join('')
}
