import { inOrder, type ProseMark } from './prose.ts'
import type { WordItem } from './word-lists.ts'

/** A node of parsed HTML, as far as reading prose goes. */
export type HtmlNode = HtmlElement | { readonly type: 'text'; readonly data: string } | { readonly type: 'comment' | 'directive' | 'cdata' }

export interface HtmlElement {
  readonly type: 'tag'
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

function styleOf({ attribs }: HtmlElement): string {
  return (attribs['style'] ?? '').toLowerCase().replace(/\s+/g, '')
}

/** Hidden from readers, or Word's drawing of a list's sign, which the list has itself. */
export function isHidden(node: HtmlElement): boolean {
  const style = styleOf(node)
  return 'hidden' in node.attribs || /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|mso-list:ignore)/.test(style)
}

const byName: Readonly<Record<string, Exclude<ProseMark['type'], 'link'>>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The marks within an element: by what it is, and by what its style says it looks like (online documents have spans only). */
export function marksOf(node: HtmlElement, before: readonly ProseMark[], linkTo: (href: string) => string | null): readonly ProseMark[] {
  const style = styleOf(node)
  const marks = new Map(before.map(mark => [mark.type, mark]))
  const set = (type: Exclude<ProseMark['type'], 'link'>, is: boolean): void => void (is ? marks.set(type, { type }) : marks.delete(type))
  const name = byName[node.name]
  if (name) set(name, true)
  const weight = /font-weight:(bold|bolder|normal|lighter|\d{3})/.exec(style)?.[1]
  if (weight !== undefined) set('bold', weight.startsWith('bold') || Number(weight) >= 600)
  const slant = /font-style:(italic|oblique|normal)/.exec(style)?.[1]
  if (slant !== undefined) set('italic', slant !== 'normal')
  if (/text-decoration[^;]*:[^;]*line-through/.test(style)) set('strike', true)
  const href = node.name === 'a' ? linkTo(node.attribs['href'] ?? '') : null
  if (href !== null) marks.set('link', { type: 'link', attrs: { href, title: null } })
  return inOrder([...marks.values()])
}

/** The item of a list that a paragraph of Word's is; null for any other element. */
export function listItemOf(node: HtmlElement): Omit<WordItem, 'content'> | null {
  const level = /mso-list:\w+level(\d)/.exec(styleOf(node))?.[1]
  if (node.name !== 'p' || level === undefined) return null
  return { type: 'wordItem', level: Number(level), ordered: /^\s*[(]?[\da-z]{1,4}[.)]/i.test(signOf(node)) }
}

/** What Word draws before an item: a dot or a number. */
function signOf(node: HtmlElement, depth = 0): string {
  if (depth > 6) return ''
  return node.children
    .map(child => {
      if (child.type !== 'tag') return ''
      return /mso-list:ignore/.test(styleOf(child)) ? textOf(child, depth) : signOf(child, depth + 1)
    })
    .join('')
}

function textOf(node: HtmlElement, depth: number): string {
  if (depth > 12) return ''
  return node.children.map(child => (child.type === 'text' ? child.data : child.type === 'tag' ? textOf(child, depth + 1) : '')).join('')
}
