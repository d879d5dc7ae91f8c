import { escapeHtml } from '../../base/html.ts'
import { type Attributes, type Element, isElement } from './page-node.ts'

const voids = new Set(['br', 'hr', 'img', 'wbr'])
/** All that the cleaning which follows could keep. */
const written = ['href', 'src', 'alt', 'title', 'width', 'height', 'lang', 'dir', 'start', 'colspan', 'rowspan', 'datetime']

/** A tree as HTML, for cleaning: a picture's and a link's own attributes, no names and no styles. */
export function articleHtml(article: Element): string {
  const parts: string[] = []
  write(article, parts)
  return parts.join('')
}

function write({ tag, attributes, children }: Element, parts: string[]): void {
  parts.push(`<${tag}${attributesHtml(attributes)}>`)
  if (voids.has(tag)) return
  for (const child of children) {
    if (isElement(child)) write(child, parts)
    else parts.push(escapeHtml(child.text))
  }
  parts.push(`</${tag}>`)
}

function attributesHtml(attributes: Attributes): string {
  return written
    .map(name => [name, attributes[name]] as const)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('')
}
