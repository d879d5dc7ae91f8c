import type { Token } from 'markdown-it'
import { cleanText } from '../../base/clean-text.ts'
import { markdown } from './markdown.ts'
import { inOrder, joinedWords, lineOf, marked, type ProseMark, type ProseNode } from './prose.ts'

/** A block of a Markdown text, and the lines that stand for it there. */
export interface ReadBlock {
  readonly node: ProseNode
  readonly source: string
}

/** Markdown as an editor holds it. */
export function readProse(text: string): readonly ProseNode[] {
  return readBlocks(text).map(({ node }) => node)
}

/** Markdown block by block, each with its own lines. */
export function readBlocks(text: string): readonly ReadBlock[] {
  const clean = cleanText(text)
  const lines = clean.split('\n')
  const tokens = markdown.parse(clean, {})
  const read: ReadBlock[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    const end = endOf(tokens, at)
    const [from, to] = token?.map ?? [0, 0]
    for (const node of blocksOf(tokens.slice(at, end))) read.push({ node, source: lines.slice(from, to).join('\n').trimEnd() })
    at = end
  }
  return read
}

/** Where what begins at a token is over. */
function endOf(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let end = at; end < tokens.length; end += 1) {
    depth += tokens[end]?.nesting ?? 0
    if (depth <= 0) return end + 1
  }
  return tokens.length
}

function blocksOf(tokens: readonly Token[]): ProseNode[] {
  const blocks: ProseNode[] = []
  for (let at = 0; at < tokens.length;) {
    const end = endOf(tokens, at)
    const [token] = tokens.slice(at, end)
    if (token) blocks.push(blockOf(token, tokens.slice(at + 1, end - 1)))
    at = end
  }
  return blocks
}

function blockOf(token: Token, inside: readonly Token[]): ProseNode {
  switch (token.type) {
    case 'heading_open':
      return lineOf('heading', wordsOf(inside[0]?.children ?? []), { level: Number(token.tag.slice(1)) })
    case 'blockquote_open':
      return { type: 'blockquote', content: filled(blocksOf(inside)) }
    case 'list_item_open':
      return { type: 'listItem', content: filled(blocksOf(inside)) }
    case 'bullet_list_open':
      return { type: 'bulletList', attrs: { tight: isTight(token, inside) }, content: blocksOf(inside) }
    case 'ordered_list_open':
      return {
        type: 'orderedList',
        attrs: { start: Number(token.attrGet('start') ?? 1), tight: isTight(token, inside) },
        content: blocksOf(inside),
      }
    case 'hr':
      return { type: 'horizontalRule' }
    default:
      return lineOf('paragraph', wordsOf(inside[0]?.children ?? []))
  }
}

/** An editor needs somewhere to write. */
const filled = (blocks: readonly ProseNode[]): readonly ProseNode[] => (blocks.length > 0 ? blocks : [{ type: 'paragraph' }])

/** The paragraphs of a tight list are drawn without space between them. */
function isTight({ level }: Token, inside: readonly Token[]): boolean {
  return !inside.some(token => token.type === 'paragraph_open' && token.level === level + 2 && !token.hidden)
}

const markTypes: Readonly<Record<string, 'bold' | 'italic' | 'strike'>> = { strong: 'bold', em: 'italic', s: 'strike' }

function wordsOf(tokens: readonly Token[]): readonly ProseNode[] {
  const words: ProseNode[] = []
  let marks: readonly ProseMark[] = []
  for (const token of tokens) {
    const mark = markOf(token)
    if (mark && token.nesting === 1) marks = [...marks.filter(({ type }) => type !== mark.type), mark]
    else if (mark) marks = marks.filter(({ type }) => type !== mark.type)
    else if (token.type === 'softbreak' || token.type === 'hardbreak') words.push(marked({ type: 'hardBreak' }, marks))
    else words.push(marked({ type: 'text', text: token.content }, inOrder([...marks, ...(token.type === 'code_inline' ? [code] : [])])))
  }
  return joinedWords(words)
}

const code: ProseMark = { type: 'code' }
function markOf({ type, tag, attrs }: Token): ProseMark | null {
  if (type === 'link_open' || type === 'link_close') {
    const { href = '', title } = Object.fromEntries(attrs ?? []) as { href?: string; title?: string }
    return { type: 'link', attrs: { href, title: title ?? null } }
  }
  const name = type.endsWith('_open') || type.endsWith('_close') ? markTypes[tag] : undefined
  return name ? { type: name } : null
}
