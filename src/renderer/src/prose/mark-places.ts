import { Plugin } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import classes from './ProseField.module.css'

/** A merge field, or an empty place of a template. */
const place = /\{\{[^{}\n]+\}\}|\[\[[^[\]\n]+\]\]/g

/** Marks merge fields and empty places in prose; they stay the letters that they are. */
export function markPlaces(): Plugin {
  return new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, placesIn(doc)) } })
}

function placesIn(doc: Node): Decoration[] {
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    for (const match of node.text?.matchAll(place) ?? [])
      found.push(
        Decoration.inline(at + match.index, at + match.index + match[0].length, {
          class: (match[0].startsWith('{{') ? classes.mergeField : classes.place) ?? '',
        }),
      )
  })
  return found
}
