import type { BlockOf } from '../../compose/block.ts'
import { nothing, type Drawing, type Drawn } from '../drawing.ts'
import { inline, link, paragraphs, table } from '../markup.ts'
import { bodyFace, smallFace, spacedCapitals } from '../type-face.ts'
import { inColumn } from './column.ts'
import { pictureMarkup } from './picture-markup.ts'

/** What is paid for, in a frame and under a label that says so. */
export function drawSponsor({ label, title, text, url, picture }: BlockOf<'sponsor'>, drawing: Drawing): Drawn {
  const { theme, colours, width } = drawing
  const inset = theme.space * 1.25
  const name = link(url, inline(title), `color:${colours.accent}`)
  const image = pictureMarkup(drawing, { picture, fallbackAlt: title, url, width: width - 2 * inset - 2 })
  const parts = [
    image === '' ? '' : `<div style="margin:0 0 12px">${image}</div>`,
    name === '' ? '' : `<p style="margin:0;font-weight:bold">${name}</p>`,
    paragraphs(text, 'margin:4px 0 0'),
  ].join('')
  if (parts === '') return nothing
  const plain =
    inline(label) === ''
      ? ''
      : `<p class="q" style="margin:0 0 8px;color:${colours.quiet};${smallFace(theme)};${spacedCapitals}">${inline(label)}</p>`
  const frame = `border:1px solid ${colours.rule};${theme.corner === 0 ? '' : `border-collapse:separate;border-radius:${theme.corner}px;`}padding:${inset}px`
  return inColumn(drawing, `${table}<tr><td class="r" style="${frame};${bodyFace(drawing)}">${plain}${parts}</td></tr></table>`)
}
