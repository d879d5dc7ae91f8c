import { joinedWords, marked, type ProseNode } from './prose.ts'

/**
 * Prose without what Markdown cannot say and nobody sees: white space that is set off, spaces at the ends of lines, breaks and
 * paragraphs with nothing around or in them. Two texts that read alike are then equal.
 */
export function plainProse(blocks: readonly ProseNode[]): readonly ProseNode[] {
  return blocks.map(plainBlock).filter(({ type, content = [] }) => type !== 'paragraph' || content.length > 0)
}

function plainBlock(node: ProseNode): ProseNode {
  const { type, attrs, content = [] } = node
  const kept = plainAttrs(type, attrs)
  if (type === 'paragraph' || type === 'heading') {
    const words = plainLine(content)
    return { type, ...kept, ...(words.length > 0 && { content: words }) }
  }
  if (type === 'horizontalRule') return { type }
  return { type, ...kept, content: type === 'listItem' || type === 'blockquote' ? filled(plainProse(content)) : content.map(plainBlock) }
}

/** There is always somewhere to write. */
function filled(blocks: readonly ProseNode[]): readonly ProseNode[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function plainAttrs(type: ProseNode['type'], { level, start, tight }: NonNullable<ProseNode['attrs']> = {}): Pick<ProseNode, 'attrs'> {
  if (type === 'heading') return { attrs: { level: level ?? 1 } }
  if (type === 'bulletList') return { attrs: { tight: tight ?? true } }
  return type === 'orderedList' ? { attrs: { start: start ?? 1, tight: tight ?? true } } : {}
}

function plainLine(words: readonly ProseNode[]): readonly ProseNode[] {
  const joined = [...joinedWords(words.flatMap(plainWord))]
  const trimmed = joined.map((word, at): ProseNode => {
    if (word.type !== 'text') return word
    const from = at === 0 || joined[at - 1]?.type === 'hardBreak' ? (word.text ?? '').replace(/^[ \t]+/, '') : (word.text ?? '')
    return { ...word, text: at === joined.length - 1 || joined[at + 1]?.type === 'hardBreak' ? from.replace(/[ \t]+$/, '') : from }
  })
  const filled = joinedWords(trimmed)
  const first = filled.findIndex(({ type }) => type !== 'hardBreak')
  return first < 0 ? [] : filled.slice(first, filled.findLastIndex(({ type }) => type !== 'hardBreak') + 1)
}

/** White space keeps only the marks that it is shown with. */
function plainWord(word: ProseNode): ProseNode[] {
  const { type, text = '', marks = [] } = word
  if (type !== 'text') return [{ type }]
  if (marks.some(mark => mark.type === 'code')) return [marked({ type, text }, marks)]
  return text
    .split(/(\s+)/)
    .map(part => marked({ type, text: part }, /^\s/.test(part) ? marks.filter(mark => mark.type === 'link') : marks))
}
