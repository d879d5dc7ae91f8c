import { autocompletion, closeBrackets, type CompletionSource } from '@codemirror/autocomplete'
import { bracketMatching, foldGutter, indentOnInput } from '@codemirror/language'
import { lintGutter } from '@codemirror/lint'
import { search } from '@codemirror/search'
import { Annotation, EditorState, type Extension, Text } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightActiveLineGutter, lineNumbers } from '@codemirror/view'
import { editorKeys } from './editor-keys.ts'
import { editorLook } from './editor-look.ts'
import { editSteps } from './edit-steps.ts'
import { mergeFieldMarks } from './merge-fields.ts'
import { mjmlLanguage } from './mjml-language.ts'
import { onlyDifference } from './only-difference.ts'

/** Marks what came from outside of the editor, and is no edit of the writer's. */
const fromOutside = Annotation.define<boolean>()

export interface EditorOrder {
  readonly text: string
  readonly label: string
  /** The id of what says how its keys work. */
  readonly hintId: string
  readonly completions: () => readonly CompletionSource[]
  /** The text after every edit, and the number of the step that it belongs to. */
  readonly onEdit: (text: string, step: number) => void
  readonly more: Extension
}

/** What an editor of MJML starts from. */
export function editorState({ text, label, hintId, completions, onEdit, more }: EditorOrder): EditorState {
  const stepOf = editSteps()
  return EditorState.create({
    doc: text,
    extensions: [
      lineEndsOf(text),
      lineNumbers(),
      highlightActiveLineGutter(),
      foldGutter(),
      lintGutter(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      autocompletion({ override: [firstOf(completions)] }),
      search({ top: true }),
      editorKeys,
      mjmlLanguage(),
      mergeFieldMarks,
      editorLook,
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': hintId, spellcheck: 'false', tabindex: '0' }),
      EditorView.updateListener.of(({ state, transactions }) => {
        for (const transaction of transactions)
          if (transaction.docChanged && !transaction.annotation(fromOutside)) onEdit(textOf(state), stepOf(transaction))
      }),
      more,
    ],
  })
}

/** Shows a text that changed outside of the editor; the cursor and the view stay where they were. */
export function showText(view: EditorView, text: string): void {
  if (textOf(view.state) === text) return
  const separator = view.state.facet(EditorState.lineSeparator) ?? '\n'
  // Places in the editor count every line end as one letter.
  const { insert, ...place } = onlyDifference(view.state.doc.toString(), text.split(separator).join('\n'))
  view.dispatch({ changes: { ...place, insert: Text.of(insert.split('\n')) }, annotations: fromOutside.of(true) })
}

const textOf = (state: EditorState): string => state.sliceDoc()

/** Line ends as the text has them, so that an edit changes nothing but what was edited. */
function lineEndsOf(text: string): Extension {
  const separator = /\r\n/.test(text) && !/(?:^|[^\r])\n/.test(text) ? '\r\n' : '\n'
  return [EditorState.lineSeparator.of(separator), EditorView.clipboardInputFilter.of(pasted => pasted.replace(/\r\n?|\n/g, separator))]
}

/** What the first source that knows something offers. */
function firstOf(sources: () => readonly CompletionSource[]): CompletionSource {
  return async context => {
    for (const source of sources()) {
      const found = await source(context)
      if (found) return found
    }
    return null
  }
}
