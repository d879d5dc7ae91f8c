import { plainProse } from './plain-prose.ts'
import type { ProseNode } from './prose.ts'
import { readBlocks, readProse } from './read-prose.ts'
import { plainLineStart, writeWords, type Writing } from './write-words.ts'

/**
 * Prose as Markdown that reads back as the same. Blocks that `before` has too stay letter for letter as they are written there,
 * so that an edit changes only the lines it is about.
 */
export function writeProse(blocks: readonly ProseNode[], before: string): string {
  const shown = plainProse(blocks)
  const sources = new Map(readBlocks(before).map(({ node, source }) => [JSON.stringify(plainProse([node])), source]))
  const kept = joinBlocks(shown, block => sources.get(JSON.stringify([block])) ?? written(block))
  return readsAs(kept, shown) ? kept : joinBlocks(shown, written)
}

const orders: readonly Writing['order'][] = [
  ['link', 'bold', 'italic', 'strike'],
  ['bold', 'italic', 'strike', 'link'],
  ['link', 'italic', 'bold', 'strike'],
  ['italic', 'bold', 'strike', 'link'],
  ['strike', 'link', 'italic', 'bold'],
]

/** From what a person would write to what is sure to be read as meant. */
const writings: readonly Writing[] = (['little', 'much', 'all'] as const).flatMap(escape =>
  (['*', '_'] as const).flatMap(italic => orders.map((order): Writing => ({ escape, italic, order }))),
)

/** A block in the plainest way that reads back as the same; in the plainest of all where none does. */
function written(block: ProseNode): string {
  for (const writing of writings) {
    const text = blockText(block, writing, '-', '.')
    if (readsAs(text, [block])) return text
  }
  return blockText(block, writings[0] as Writing, '-', '.')
}

function readsAs(text: string, blocks: readonly ProseNode[]): boolean {
  return JSON.stringify(plainProse(readProse(text))) === JSON.stringify(blocks)
}

/** Two lists that follow each other take different signs, or they would be one. */
function joinBlocks(blocks: readonly ProseNode[], write: (block: ProseNode) => string): string {
  return blocks
    .map((block, at) => {
      const text = write(block)
      const other = at % 2 === 1 && blocks[at - 1]?.type === block.type
      if (!other) return text
      if (block.type === 'bulletList') return text.replace(/^- ?/gm, sign => sign.replace('-', '*'))
      return block.type === 'orderedList' ? text.replace(/^(\d+)\./gm, '$1)') : text
    })
    .filter(text => text !== '')
    .join('\n\n')
}

function blockText(node: ProseNode, writing: Writing, bullet: string, stop: string): string {
  const { type, attrs, content = [] } = node
  switch (type) {
    case 'heading':
      return headingText(node, writing)
    case 'horizontalRule':
      return '---'
    case 'blockquote':
      return indented(
        joinBlocks(content, block => blockText(block, writing, bullet, stop)),
        '> ',
        '> ',
      )
    case 'bulletList':
      return listText(node, writing, () => `${bullet} `)
    case 'orderedList':
      return listText(node, writing, at => `${(attrs?.start ?? 1) + at}${stop} `)
    default:
      return writeWords(content, writing).split('\n').map(plainLineStart).join('\n')
  }
}

/** A heading of several lines is underlined; there are only two levels of those. */
function headingText({ attrs, content = [] }: ProseNode, writing: Writing): string {
  const { level = 1 } = attrs ?? {}
  const text = writeWords(content, writing)
  if (level <= 2 && text.includes('\n')) return `${text.split('\n').map(plainLineStart).join('\n')}\n${level === 1 ? '===' : '---'}`
  const line = text.replaceAll('\n', ' ').replace(/(?<=^|\s)(#+)\s*$/, String.raw`\$1`)
  return `${'#'.repeat(level)} ${line}`.trimEnd()
}

function listText({ attrs, content = [] }: ProseNode, writing: Writing, sign: (at: number) => string): string {
  const between = attrs?.tight === false ? '\n\n' : '\n'
  return content
    .map((item, at) => {
      const blocks = (item.content ?? []).map(block => blockText(block, writing, '-', '.'))
      return indented(blocks.join(between), sign(at), ' '.repeat(sign(at).length))
    })
    .join(between)
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : line === '' ? rest.trimEnd() : rest}${line}`.trimEnd())
    .join('\n')
}
