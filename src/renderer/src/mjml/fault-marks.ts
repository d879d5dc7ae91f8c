import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import type { EditorState, Text, TransactionSpec } from '@codemirror/state'
import type { MjmlWarning } from '../../../core/render/render-operations.ts'

/** Marks the faults where they stand. */
export function markFaults(state: EditorState, faults: readonly MjmlWarning[]): TransactionSpec {
  return setDiagnostics(
    state,
    faults.map((fault): Diagnostic => ({ ...placeOfFault(state.doc, fault), severity: fault.level, message: fault.message })),
  )
}

/** From where to where a fault stands: its element's opening, or what is on its line. The text may have grown shorter since it was found. */
export function placeOfFault(text: Text, { line, column, tag }: MjmlWarning): { from: number; to: number } {
  const at = text.line(Math.min(Math.max(1, line), text.lines))
  const indent = /^\s*/.exec(at.text)?.[0].length ?? 0
  const from = Math.min(at.from + (column === null ? indent : column - 1), at.to)
  const opening = `<${tag}`
  const to = tag !== '' && at.text.startsWith(opening, from - at.from) ? from + opening.length : at.to
  return { from, to: Math.max(from, to) }
}
