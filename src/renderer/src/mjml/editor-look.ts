import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The colours of code; `MjmlEditor.module.css` says what they are in the light and in the dark. */
const colours = HighlightStyle.define([
  { tag: [tags.tagName, tags.keyword], color: 'var(--code-tag)' },
  { tag: [tags.angleBracket, tags.punctuation], color: 'var(--code-quiet)' },
  { tag: [tags.attributeName, tags.propertyName, tags.className], color: 'var(--code-name)' },
  { tag: [tags.attributeValue, tags.string, tags.number, tags.color, tags.unit], color: 'var(--code-value)' },
  { tag: [tags.comment, tags.documentMeta, tags.processingInstruction], color: 'var(--code-quiet)', fontStyle: 'italic' },
  { tag: tags.character, color: 'var(--code-name)' },
  { tag: tags.invalid, color: 'var(--mantine-color-error)' },
])

const frame = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'var(--surface)', color: 'var(--mantine-color-text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace", lineHeight: '1.55' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--mantine-color-text)' },
  '.cm-gutters': { border: 0, backgroundColor: 'var(--sunken)', color: 'var(--mantine-color-dimmed)' },
  '.cm-activeLine': { backgroundColor: 'var(--code-line)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '.cm-content ::selection': { backgroundColor: 'var(--code-selection)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selected)', outline: 'none' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--mantine-color-error)' },
  '.cm-searchMatch': { backgroundColor: 'var(--mark)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--mantine-color-text)' },
  '.cm-merge-field, .cm-merge-field *': { color: 'var(--code-field) !important', fontWeight: '600' },
  '.cm-tooltip': {
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: '5px',
    backgroundColor: 'var(--surface)',
    color: 'var(--mantine-color-text)',
    boxShadow: 'var(--mantine-shadow-md)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '18em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--selected)', color: 'var(--mantine-color-text)' },
  '.cm-completionDetail': { color: 'var(--mantine-color-dimmed)', fontStyle: 'normal', fontFamily: 'var(--mantine-font-family)' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--mantine-color-text)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--mantine-color-default-border)' },
  '.cm-panel.cm-search': { padding: '8px 12px', fontFamily: 'var(--mantine-font-family)', fontSize: '12px' },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-textfield': {
    padding: '3px 7px',
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: '4px',
    backgroundColor: 'var(--surface)',
    fontSize: '12px',
  },
  '.cm-button': {
    padding: '3px 8px',
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: '4px',
    backgroundColor: 'var(--surface)',
    backgroundImage: 'none',
    color: 'inherit',
    fontSize: '12px',
  },
  '.cm-diagnostic': { padding: '5px 10px', fontFamily: 'var(--mantine-font-family)', fontSize: '12.5px' },
})

/** How the editor looks: like the rest of the window, in the light and in the dark. */
export const editorLook: Extension = [frame, syntaxHighlighting(colours)]
