import { closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, indentWithTab } from '@codemirror/commands'
import { lintKeymap } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'

/** The keys of the editor. Undo and redo are those of whatever is edited; Escape, then Tab leaves it. */
export const editorKeys: Extension = keymap.of([
  ...closeBracketsKeymap,
  ...defaultKeymap,
  ...searchKeymap,
  ...completionKeymap,
  ...lintKeymap,
  indentWithTab,
])
