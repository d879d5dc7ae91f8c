import type { CompletionSource } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { Decoration, MatchDecorator, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'

/** Merge fields that every reader has something for, and what each becomes. */
const everyReader: readonly (readonly [name: string, becomes: string])[] = [
  ['name|friend', 'The reader’s name, or “friend”'],
  ['email', 'The reader’s address'],
  ['number', 'The number of the digest'],
  ['date', 'The day of the digest'],
  ['view', 'Where the copy on the web is'],
  ['unsubscribe', 'Where the reader can leave'],
  ['sender', 'Your postal address'],
]

/** Completes a merge field after `{{`; `own` are the fields of subscribers. */
export function mergeFieldCompletion(own: readonly string[]): CompletionSource {
  const options = [
    ...everyReader.map(([name, detail]) => ({ label: `{{${name}}}`, detail, type: 'variable' })),
    ...own.map(name => ({ label: `{{${name}|…}}`, apply: `{{${name}|}}`, detail: 'A field of your subscribers', type: 'variable' })),
  ]
  return context => {
    const begun = context.matchBefore(/\{\{[\p{L}\p{N}_ .|-]*/u)
    if (!begun) return null
    // Closing braces are put in by the editor as soon as the first is typed.
    const closed = /^\}{0,2}/.exec(context.state.sliceDoc(context.pos, context.pos + 2))?.[0].length ?? 0
    return { from: begun.from, to: context.pos + closed, options, validFor: /^\{\{[\p{L}\p{N}_ .|-]*\}{0,2}$/u }
  }
}

const fields = new MatchDecorator({
  regexp: /\{\{[^{}]*\}\}/g,
  decoration: Decoration.mark({ class: 'cm-merge-field' }),
})

/** Merge fields in a colour of their own, wherever they stand. */
export const mergeFieldMarks: Extension = ViewPlugin.fromClass(
  class {
    marks: DecorationSet
    constructor(view: EditorView) {
      this.marks = fields.createDeco(view)
    }
    update(update: ViewUpdate): void {
      this.marks = fields.updateDeco(update, this.marks)
    }
  },
  { decorations: plugin => plugin.marks },
)
