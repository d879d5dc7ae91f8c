/** How words are set off. */
export type ProseMark =
  | { readonly type: 'bold' | 'italic' | 'strike' | 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string; readonly title: string | null } }

/** Prose as an editor holds it, in the form of ProseMirror's JSON: blocks that hold blocks or a line of words. */
export interface ProseNode {
  readonly type: ProseType
  readonly attrs?: { readonly level?: number; readonly start?: number; readonly tight?: boolean }
  readonly content?: readonly ProseNode[]
  readonly marks?: readonly ProseMark[]
  readonly text?: string
}

export type ProseType =
  | 'doc'
  | 'paragraph'
  | 'heading'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'blockquote'
  | 'horizontalRule'
  | 'hardBreak'
  | 'text'

/** A document; one with nothing in it is an empty paragraph. */
export function proseDocument(blocks: readonly ProseNode[]): ProseNode {
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

/** A block that holds words; without them it has no content at all. */
export function lineOf(type: 'paragraph' | 'heading', words: readonly ProseNode[], attrs?: ProseNode['attrs']): ProseNode {
  return { type, ...(attrs && { attrs }), ...(words.length > 0 && { content: words }) }
}

/** Words in a row, those that are set off alike as one. */
export function joinedWords(words: readonly ProseNode[]): readonly ProseNode[] {
  const joined: ProseNode[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (word.type === 'text' && !word.text) continue
    if (last?.type === 'text' && word.type === 'text' && sameMarks(last, word))
      joined[joined.length - 1] = { ...last, text: `${last.text}${word.text}` }
    else joined.push(word)
  }
  return joined
}

/** A word with marks; without any it has no such field. */
export function marked(word: ProseNode, marks: readonly ProseMark[]): ProseNode {
  const { marks: _before, ...bare } = word
  return marks.length > 0 ? { ...bare, marks } : bare
}

const rank: readonly ProseMark['type'][] = ['link', 'bold', 'italic', 'strike', 'code']

/** Marks in one order, whatever order they were set in. */
export function inOrder(marks: readonly ProseMark[]): readonly ProseMark[] {
  return marks.toSorted((a, b) => rank.indexOf(a.type) - rank.indexOf(b.type))
}

function sameMarks(a: ProseNode, b: ProseNode): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
}
