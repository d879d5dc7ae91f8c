import type { ProseNode } from './prose.ts'

/** An item of a list as Word writes it: a paragraph that knows how deep it is. */
export interface WordItem {
  readonly type: 'wordItem'
  /** From 1. */
  readonly level: number
  readonly ordered: boolean
  readonly content: readonly ProseNode[]
}

/** Items that follow each other put in lists, deeper ones within the item above. */
export function nestWordLists(nodes: readonly (ProseNode | WordItem)[]): readonly ProseNode[] {
  const nested: ProseNode[] = []
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at] as ProseNode | WordItem
    if (node.type !== 'wordItem') {
      nested.push(node)
      at += 1
      continue
    }
    const run: WordItem[] = []
    for (let each = nodes[at]; each?.type === 'wordItem'; each = nodes[at]) {
      run.push(each)
      at += 1
    }
    nested.push(...listsOf(run))
  }
  return nested
}

function listsOf(items: readonly WordItem[]): readonly ProseNode[] {
  const level = Math.min(...items.map(item => item.level))
  const lists: { type: 'bulletList' | 'orderedList'; content: ProseNode[] }[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at] as WordItem
    const type = item.ordered ? 'orderedList' : 'bulletList'
    let end = at + 1
    while (end < items.length && (items[end]?.level ?? 0) > level) end += 1
    const below = items.slice(item.level > level ? at : at + 1, end)
    const content = [...(item.level > level ? [] : item.content), ...(below.length > 0 ? listsOf(below) : [])]
    const last = lists.at(-1)
    const next: ProseNode = { type: 'listItem', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
    if (last?.type === type) last.content.push(next)
    else lists.push({ type, content: [next] })
    at = end
  }
  return lists.map(({ type, content }) => ({ type, attrs: { tight: true, ...(type === 'orderedList' && { start: 1 }) }, content }))
}
