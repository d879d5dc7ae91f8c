import type { BlockOf } from '../../compose/block.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { inline, paragraphs } from '../markup.ts'
import { toneClasses, toneColours } from '../tone-colours.ts'
import { headingFace } from '../type-face.ts'
import { inColumn } from './column.ts'
import { drawButton } from './small-blocks.ts'

/** What is asked of readers, on a band of its own across the mail. */
export function drawCallToAction({ title, text, label, url }: BlockOf<'call-to-action'>, outer: Drawing): Drawn {
  const drawing = onBand(outer)
  const { theme, colours, tone } = drawing
  const heading = inline(title) === '' ? '' : `<h2 style="margin:0;${headingFace(theme, 26)}">${inline(title)}</h2>`
  const words = inColumn(drawing, heading + paragraphs(text, 'margin:10px 0 0'), { align: 'center', below: theme.space * 1.25 })
  const column = words.mjml + drawButton({ label, url }, drawing).mjml
  const look = `css-class="${toneClasses[tone]}" background-color="${colours.ground}"`
  return {
    in: 'rows',
    mjml:
      column === ''
        ? ''
        : `<mj-section ${look} padding="${theme.space * 2}px ${theme.space * 3}px ${theme.space}px"><mj-column>${column}</mj-column></mj-section>`,
  }
}

/** The tone that sets the band off from the section around it. */
function onBand(drawing: Drawing): Drawing {
  const tone = drawing.tone === 'paper' ? 'tint' : 'paper'
  return { ...drawing, tone, colours: toneColours(drawing.theme.light, tone) }
}
