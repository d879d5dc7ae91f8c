import { useComputedColorScheme } from '@mantine/core'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import type { MjmlElement } from '../../../core/render/mjml-vocabulary.ts'
import type { MjmlWarning } from '../../../core/render/render-operations.ts'
import { editorState, showText } from './editor-view.ts'
import { FaultList } from './FaultList.tsx'
import { markFaults, placeOfFault } from './fault-marks.ts'
import { mergeFieldCompletion } from './merge-fields.ts'
import { mjmlCompletion } from './mjml-language.ts'
import classes from './MjmlEditor.module.css'

export interface MjmlEditorProps {
  /** What it edits, for those who do not see where it stands. */
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  readonly faults: readonly MjmlWarning[]
  readonly elements: readonly MjmlElement[]
  /** The elements that may stand outside of all others. */
  readonly top: readonly string[]
  /** Merge fields of the library's own subscribers. */
  readonly fields: readonly string[]
  /** The text after an edit, and the number of the step that the edit belongs to. */
  readonly onEdit: (text: string, step: number) => void
}

/** MJML in a code editor: colours, completion, faults where they stand, find and replace. Its text is whatever it is given. */
export function MjmlEditor(props: MjmlEditorProps): ReactElement {
  const { label, text, readOnly, faults } = props
  const hintId = useId()
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [setting] = useState(() => new Compartment())
  const [view, setView] = useState<EditorView | null>(null)
  const dark = useComputedColorScheme('light') === 'dark'

  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!host.current) return undefined
    const made = new EditorView({
      parent: host.current,
      state: editorState({
        text: latest.current.text,
        label,
        hintId,
        completions: () => {
          const { elements, top, fields } = latest.current
          return [mergeFieldCompletion(fields), mjmlCompletion(elements, top)]
        },
        onEdit: (edited, step) => latest.current.onEdit(edited, step),
        more: setting.of([]),
      }),
    })
    setView(made)
    made.focus()
    return () => made.destroy()
  }, [label, hintId, setting])

  useEffect(() => {
    view?.dispatch({ effects: setting.reconfigure(settings({ dark, readOnly })) })
  }, [view, setting, dark, readOnly])
  useEffect(() => {
    if (view) showText(view, text)
  }, [view, text])
  useEffect(() => {
    view?.dispatch(markFaults(view.state, faults))
  }, [view, faults])

  function goTo(fault: MjmlWarning): void {
    if (!view) return
    const { from } = placeOfFault(view.state.doc, fault)
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
    view.focus()
  }

  return (
    <div className={classes.editor}>
      <div ref={host} className={classes.code} />
      <FaultList faults={faults} onGo={goTo} />
      <p id={hintId} className={classes.hint}>
        Ctrl+Space completes, Ctrl+F finds and replaces. Tab indents; press Escape, then Tab to leave the editor.
      </p>
    </div>
  )
}

function settings({ dark, readOnly }: { readonly dark: boolean; readonly readOnly: boolean }): Extension {
  return [EditorView.darkTheme.of(dark), EditorState.readOnly.of(readOnly)]
}
