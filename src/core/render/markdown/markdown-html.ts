import type { Token } from 'markdown-it'
import { cleanText } from '../../base/clean-text.ts'
import { markdown } from '../../compose/prose/markdown.ts'

/** How a theme draws prose: CSS declarations by element. */
export interface ProseStyle {
  readonly paragraph: string
  readonly link: string
  readonly heading: string
  readonly list: string
  readonly quote: string
  /** The element of a heading within the prose. */
  readonly level: 'h2' | 'h3'
}

/** Markdown as HTML that is safe in a mail, with its styles inline. */
export function markdownHtml(text: string, style: ProseStyle): string {
  const tokens = markdown.parse(cleanText(text), {})
  for (const token of tokens) {
    dress(token, style)
    for (const child of token.children ?? []) dress(child, style)
  }
  return markdown.renderer.render(tokens, markdown.options, {}).trim()
}

const styled: Readonly<Record<string, keyof ProseStyle>> = {
  paragraph_open: 'paragraph',
  link_open: 'link',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'quote',
}

function dress(token: Token, style: ProseStyle): void {
  const name = styled[token.type]
  if (name !== undefined) token.attrSet('style', style[name])
  if (token.type.startsWith('heading_')) token.tag = style.level
}
