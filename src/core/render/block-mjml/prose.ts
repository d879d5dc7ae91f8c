import type { BlockOf } from '../../compose/block.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { markdownHtml } from '../markdown/markdown-html.ts'
import { inline } from '../markup.ts'
import { headingFace, proseStyle } from '../type-face.ts'
import { inColumn } from './column.ts'

/** Prose in the curator's words. */
export function drawText({ markdown }: BlockOf<'text'>, drawing: Drawing): Drawn {
  return inColumn(drawing, markdownHtml(markdown, proseStyle(drawing)), { below: 12 })
}

/** A heading within a section. */
export function drawHeading({ text }: BlockOf<'heading'>, drawing: Drawing): Drawn {
  const words = inline(text)
  return inColumn(drawing, words === '' ? '' : `<h2 style="margin:0;${headingFace(drawing.theme, 26)}">${words}</h2>`, { below: 14 })
}
