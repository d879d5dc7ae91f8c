import { Selection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { ProseNode } from '../../../core/compose/prose/prose.ts'

/** Shows another document in an editor, changing only what differs; the cursor goes to where that is. It is no edit. */
export function showDocument(editor: Editor, document: ProseNode): void {
  const { state, view } = editor
  const next = state.schema.nodeFromJSON(document)
  const from = state.doc.content.findDiffStart(next.content)
  const ends = state.doc.content.findDiffEnd(next.content)
  if (from === null || !ends) return
  // What is alike before and after a change may overlap.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const change = state.tr.replace(from, ends.a + overlap, next.slice(from, ends.b + overlap)).setMeta('preventUpdate', true)
  change.setMeta('addToHistory', false)
  if (view.hasFocus()) change.setSelection(Selection.near(change.doc.resolve(Math.min(ends.b + overlap, change.doc.content.size)), -1))
  view.dispatch(change)
}
