import { type Element, element, isElement, linkDensity, type PageNode, withChildren } from './page-node.ts'
import { changed } from './walk.ts'

const flowing = new Set(['div', 'section', 'article', 'main', 'center', 'body', 'td', 'header', 'blockquote', 'form', 'span', 'font', 'p'])
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'br',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'label',
  'mark',
  'math',
  'q',
  'rb',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  '#text',
])

/** The page with every run of text in a paragraph: what stands between two line breaks, or loose beside other blocks. */
export function inParagraphs(root: Element): Element {
  const shapedInside = changed(root, candidate => (flowing.has(candidate.tag) ? [shaped(candidate)] : [candidate]))
  return shaped(shapedInside)
}

function shaped(block: Element): Element {
  const groups = grouped(block.children)
  const isText = groups.length === 1 && groups[0]?.inline === true
  if (block.tag === 'span' || block.tag === 'font') return isText || block.children.length === 0 ? block : broken(block, groups)
  if (isText) return ofText(block)
  if (block.tag === 'p') return broken(block, groups)
  return unwrapped(withChildren(block, groups.flatMap(paragraphOf)))
}

function ofText(block: Element): Element {
  if (block.figures.letters === 0 || block.tag === 'p' || block.tag === 'td') return block
  return block.tag === 'div'
    ? element('p', block.attributes, block.children)
    : element(block.tag, block.attributes, [element('p', {}, block.children)])
}

/** A paragraph of several is a block of them. */
function broken(block: Element, groups: readonly Group[]): Element {
  return groups.length < 2 ? block : element('div', block.attributes, groups.flatMap(paragraphOf))
}

interface Group {
  readonly inline: boolean
  readonly nodes: PageNode[]
}

/** Neighbours that run on in one line belong together; two line breaks part them. */
function grouped(nodes: readonly PageNode[]): readonly Group[] {
  const groups: Group[] = []
  let breaks = 0
  for (const node of nodes) {
    const last = groups.at(-1)
    if (isElement(node) && node.tag === 'br') breaks += 1
    else if (isBlank(node)) {
      if (breaks === 0 && last?.inline) last.nodes.push(node)
    } else {
      const runsOn = isInline(node)
      if (runsOn && last?.inline && breaks < 2) last.nodes.push(...breaksOf(breaks), node)
      else groups.push({ inline: runsOn, nodes: [node] })
      breaks = 0
    }
  }
  return groups
}

function breaksOf(count: number): readonly PageNode[] {
  return count === 0 ? [] : [element('br', {}, [])]
}

function paragraphOf({ inline: runsOn, nodes }: Group): readonly PageNode[] {
  return runsOn && nodes.some(({ figures }) => figures.letters > 0) ? [element('p', {}, nodes)] : nodes
}

/** A block around a single paragraph is that paragraph. */
function unwrapped(block: Element): Element {
  const [only, ...others] = block.children.filter(child => !isBlank(child))
  if (block.tag !== 'div' || !isElement(only) || others.length > 0 || only.tag !== 'p' || linkDensity(block) >= 0.25) return block
  return element('p', { ...block.attributes, ...only.attributes }, only.children)
}

function isBlank(node: PageNode): boolean {
  return !isElement(node) && node.figures.letters === 0
}

function isInline(node: PageNode): boolean {
  return inline.has(node.tag) && (!isElement(node) || node.children.every(isInline))
}
