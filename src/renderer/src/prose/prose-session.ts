import type { JSONContent, UseEditorOptions } from '@tiptap/react'
import { proseDocument, type ProseNode } from '../../../core/compose/prose/prose.ts'
import { readProse } from '../../../core/compose/prose/read-prose.ts'
import { writeProse } from '../../../core/compose/prose/write-prose.ts'
import { proseClipboard } from './prose-clipboard.ts'
import { proseExtensions } from './prose-extensions.ts'

/** A text of Markdown to edit as prose. */
export interface ProseText {
  readonly label: string
  readonly value: string
  /** Steps of the same number are one to undo; a pause, a paste or a command begins another. */
  readonly onChange: (value: string, step: number) => void
  readonly placeholder?: string
  readonly readOnly?: boolean
  /** Undo is the text's own. */
  readonly ownUndo?: boolean
  readonly id?: string
  readonly onBlur?: () => void
  /** True for a key that means something else than a letter here. */
  readonly onKeyDown?: (event: KeyboardEvent) => boolean
}

/** One editor's way between Markdown and the document that it holds. */
export interface ProseSession {
  readonly options: UseEditorOptions & { immediatelyRender: true }
  /** Takes in what the text is now; the document to show where that is not what was edited here, or null. */
  readonly follow: (text: ProseText) => ProseNode | null
}

// Somebody who stops for so long has finished a thought.
const pauseMs = 1_200

/** Opens a text for editing. It changes only by an edit, and then only where the edit is. */
export function proseSession(text: ProseText, onLink: () => void): ProseSession {
  let latest = text
  let known = text.value
  let step = 0
  let last = 0
  const { label, value, placeholder = '', readOnly = false, ownUndo = false, id } = text
  return {
    options: {
      extensions: proseExtensions({ placeholder, ownUndo, onLink }),
      content: proseDocument(readProse(value)) as JSONContent,
      editable: !readOnly,
      injectCSS: false,
      // What is pasted is read as Markdown already, or meant letter for letter.
      enablePasteRules: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        ...proseClipboard,
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, ...(id && { id }) },
        handleKeyDown: (_view, event) => latest.onKeyDown?.(event) ?? false,
      },
      onBlur: () => latest.onBlur?.(),
      onUpdate({ editor, transaction }) {
        const { content = [] } = editor.state.doc.toJSON() as ProseNode
        const next = writeProse(content, known)
        if (next === known) return
        known = next
        const now = Date.now()
        const typed = transaction.getMeta('uiEvent') === undefined && transaction.steps.length === 1
        if (now - last > pauseMs || !typed) step += 1
        last = now
        latest.onChange(next, step)
      },
    },
    follow(now) {
      latest = now
      if (now.value === known) return null
      known = now.value
      return proseDocument(readProse(known))
    },
  }
}
