import type { BlockOf } from '../../compose/block.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { inline, paragraphs } from '../markup.ts'
import { headingFace } from '../type-face.ts'
import { band, onBand } from './band.ts'
import { inColumn } from './column.ts'
import { drawButton } from './small-blocks.ts'

/** What is asked of readers, on a band that sets it off from the section around it. */
export function drawCallToAction({ title, text, label, url }: BlockOf<'call-to-action'>, around: Drawing): Drawn {
  const drawing = onBand(around, around.tone === 'paper' ? 'tint' : 'paper')
  const { theme } = drawing
  const heading = inline(title) === '' ? '' : `<h2 style="margin:0;${headingFace(theme, 26)}">${inline(title)}</h2>`
  const words = inColumn(drawing, heading + paragraphs(text, 'margin:10px 0 0'), { align: 'center', below: theme.space * 1.25 })
  return band(drawing, [words, drawButton({ label, url }, drawing)])
}
