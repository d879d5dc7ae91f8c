import { Input } from '@mantine/core'
import { EditorContent } from '@tiptap/react'
import { useState, type ReactElement, type ReactNode } from 'react'
import { ProseBar } from './ProseBar.tsx'
import type { ProseText } from './prose-session.ts'
import { useProseEditor } from './use-prose-editor.ts'
import classes from './ProseField.module.css'

export interface ProseFieldProps extends ProseText {
  readonly description?: ReactNode
  /** Its label is shown elsewhere. */
  readonly unlabelled?: boolean
  /** What opens at the text while it asks for it: a menu. */
  readonly children?: ReactNode
}

/** Prose, written as it will look and kept as Markdown. */
export function ProseField({ description, unlabelled = false, children, ...text }: ProseFieldProps): ReactElement {
  const [linking, setLinking] = useState(false)
  const editor = useProseEditor(text, () => setLinking(true))
  return (
    <Input.Wrapper size="xs" label={unlabelled ? undefined : text.label} labelElement="div" description={description}>
      <div className={unlabelled ? `${classes.field} ${classes.bare}` : classes.field} data-own-undo={text.ownUndo || undefined}>
        {!text.readOnly && <ProseBar editor={editor} label={text.label} linking={linking} onLinking={setLinking} />}
        <EditorContent editor={editor} className={classes.text} />
        {children}
      </div>
    </Input.Wrapper>
  )
}
