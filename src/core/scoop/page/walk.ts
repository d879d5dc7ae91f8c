import { type Element, isElement, type PageNode, withChildren } from './page-node.ts'

/** Every element within, the root first, in the order of the page. */
export function* elements(root: Element): Generator<Element> {
  const waiting: Element[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at]
      if (isElement(child)) waiting.push(child)
    }
  }
}

/** The first element within that passes. */
export function find(root: Element, passes: (candidate: Element) => boolean): Element | null {
  for (const candidate of elements(root)) if (passes(candidate)) return candidate
  return null
}

/** The text within, as it stands in the page; blocks are kept apart by a space. */
export function textOf(node: PageNode): string {
  if (!isElement(node)) return node.text
  const text = node.children.map(textOf).join('')
  return inline.has(node.tag) ? text : ` ${text} `
}

const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'rb',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
  'title',
])

/** The tree without what does not pass; asked of outer elements first. */
export function kept(root: Element, passes: (candidate: Element) => boolean): Element {
  const children = root.children.flatMap((child): readonly PageNode[] => {
    if (!isElement(child)) return [child]
    return passes(child) ? [kept(child, passes)] : []
  })
  return withChildren(root, children)
}

/** The tree with each element, inner ones first, replaced by what `change` makes of it. */
export function changed(root: Element, change: (candidate: Element) => readonly PageNode[]): Element {
  const children = root.children.flatMap((child): readonly PageNode[] => (isElement(child) ? change(changed(child, change)) : [child]))
  return withChildren(root, children)
}
