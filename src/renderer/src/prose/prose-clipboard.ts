import { Fragment, Slice, type ResolvedPos, type Schema } from '@tiptap/pm/model'
import type { EditorProps } from '@tiptap/pm/view'
import { markdown } from '../../../core/compose/prose/markdown.ts'
import type { ProseNode } from '../../../core/compose/prose/prose.ts'
import { readHtml } from '../../../core/compose/prose/read-html.ts'
import { readProse } from '../../../core/compose/prose/read-prose.ts'
import { writeProse } from '../../../core/compose/prose/write-prose.ts'

/** How prose leaves for the clipboard and comes from it: Markdown as text, and of HTML only what a mail can show. */
export const proseClipboard: EditorProps = {
  transformPastedHTML: html => markdown.render(writeProse(readHtml(html), '')),
  clipboardTextParser: (text, context, plain) => (plain ? literally(text, context) : asMarkdown(text, context.doc.type.schema)),
  clipboardTextSerializer: ({ content }) => writeProse((content.toJSON() as readonly ProseNode[] | null) ?? [], ''),
}

/** Pasted with Shift: every sign is a letter. */
function literally(text: string, context: ResolvedPos): Slice {
  const { schema } = context.doc.type
  const paragraphs = text
    .trim()
    .split(/(?:\r?\n)+/)
    .map(line => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]))
  return Slice.maxOpen(Fragment.from(paragraphs))
}

function asMarkdown(text: string, schema: Schema): Slice {
  return Slice.maxOpen(Fragment.from(readProse(text).map(node => schema.nodeFromJSON(node))))
}
