import { type Attributes, element, type PageNode, words } from './page-node.ts'

// A page of text has neither; the bounds keep time and memory small on pages made to exhaust them.
const mostElements = 40_000
const mostText = 500_000
const deepest = 150

const voids = new Set([
  'area',
  'base',
  'basefont',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
/** Their text is no text for readers; of scripts only data is wanted. */
const silent = new Set(['style', 'template', 'xmp', 'noembed', 'noframes', 'plaintext'])
const blocks = [
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'details',
  'div',
  'dl',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
]
const endsParagraph = new Set(blocks)
const endsDrawing = new Set(['body', 'span', 'img', 'b', 'br', 'li', 'em', 'strong', 'i', 'u', 'small', 'sub', 'sup', 'code'])

/** A start tag that ends these open elements, unless one of `within` stands between. */
const implied: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  thead: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
  tbody: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
  tfoot: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
  option: ['option'],
  optgroup: ['option', 'optgroup'],
  a: ['a'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
  body: ['head'],
}
/** What an implied end does not reach out of. */
const holds: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  option: ['select'],
  a: ['table', 'td', 'div'],
}
const tables = ['table']

interface Frame {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: PageNode[]
  /** Too deep or of no use: its children are its parent's. */
  readonly flat: boolean
}

/** Puts tags and text together as browsers do where it matters: forgotten end tags, stray ones, one body. */
export class PageBuilder {
  full = false
  rootAttributes: Attributes = {}
  readonly #frames: Frame[] = [{ tag: 'html', attributes: {}, children: [], flat: false }]
  readonly #open = new Map<string, number>()
  #parts: string[] = []
  #count = 0
  #length = 0
  #depth = 0

  open(tag: string, attributes: Attributes): void {
    this.#flush()
    if (tag === 'html') {
      this.rootAttributes = { ...attributes, ...this.rootAttributes }
      return
    }
    if (this.#inDrawing(tag)) return
    this.#count += 1
    this.full ||= this.#count >= mostElements
    this.#closeImplied(tag)
    if (voids.has(tag)) this.#top().children.push(element(tag, attributes, []))
    else this.#push(tag, attributes)
  }

  close(tag: string): void {
    this.#flush()
    if (this.#open.get('svg') && tag !== 'svg') return
    if (tag === 'br') this.#top().children.push(element('br', {}, []))
    if (tag === 'body' || tag === 'html' || !this.#open.get(tag) || !this.#reachable(tag)) return
    while (this.#pop() !== tag);
  }

  text(text: string): void {
    this.#parts.push(text.slice(0, mostText - this.#length))
    this.#length += text.length
    this.full ||= this.#length >= mostText
  }

  /** All that is open ends. */
  finish(): readonly PageNode[] {
    this.#flush()
    while (this.#frames.length > 1) this.#pop()
    return this.#top().children
  }

  /** A drawing's parts are of no use; a tag of text ends a drawing that was never closed. */
  #inDrawing(tag: string): boolean {
    if (!this.#open.get('svg')) return false
    if (!endsParagraph.has(tag) && !endsDrawing.has(tag)) return true
    while (this.#pop() !== 'svg');
    return false
  }

  /** A stray `</div>` in a cell does not end the table around it. */
  #reachable(tag: string): boolean {
    if (tables.includes(tag) || !this.#open.get('table') || /^(?:t[rdh]|tbody|thead|tfoot|caption)$/.test(tag)) return true
    for (let at = this.#frames.length - 1; at > 0; at -= 1) {
      const name = this.#frames[at]?.tag
      if (name === tag) return true
      if (name === 'td' || name === 'th' || name === 'table') return false
    }
    return false
  }

  #closeImplied(tag: string): void {
    if (endsParagraph.has(tag) && this.#top().tag === 'p') this.#pop()
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(this.#top().tag)) this.#pop()
    const ends = implied[tag]
    if (!ends) return
    const limits = holds[tag] ?? tables
    // Only what was opened lately: a forgotten end tag is never far away.
    for (let at = this.#frames.length - 1, steps = 0; at > 0 && steps < 12; at -= 1, steps += 1) {
      const name = this.#frames[at]?.tag ?? ''
      if (limits.includes(name)) return
      if (ends.includes(name)) {
        while (this.#frames.length > at) this.#pop()
        if (tag === 'li' || tag === 'a' || tag === 'option') return
      }
    }
  }

  #push(tag: string, attributes: Attributes): void {
    const flat = this.#depth >= deepest || (tag === 'body' && this.#open.has('body'))
    if (!flat) this.#depth += 1
    this.#frames.push({ tag, attributes, children: flat ? this.#top().children : [], flat })
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1)
  }

  #pop(): string {
    const frame = this.#frames.pop()
    if (!frame) return ''
    this.#open.set(frame.tag, (this.#open.get(frame.tag) ?? 1) - 1)
    if (frame.flat) return frame.tag
    this.#depth -= 1
    if (!silent.has(frame.tag)) this.#top().children.push(element(frame.tag, frame.attributes, frame.children))
    return frame.tag
  }

  #flush(): void {
    if (this.#parts.length === 0) return
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('')
    this.#parts = []
    if (text !== '') this.#top().children.push(words(text))
  }

  #top(): Frame {
    const frame = this.#frames.at(-1)
    if (!frame) throw new RangeError('The root never closes.')
    return frame
  }
}
