import { useEditor, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { proseSession, type ProseText } from './prose-session.ts'
import { showDocument } from './show-document.ts'

/** An editor of prose over Markdown, which follows what the text becomes elsewhere. */
export function useProseEditor(text: ProseText, onLink: () => void): Editor {
  const [session] = useState(() => proseSession(text, onLink))
  const editor = useEditor(session.options)
  const { readOnly = false } = text
  useEffect(() => {
    const document = session.follow(text)
    if (document) showDocument(editor, document)
  })
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly])
  return editor
}
