import type { BlockOf } from '../../compose/block.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { inline, link, paragraphs } from '../markup.ts'
import { smallFace, spacedCapitals } from '../type-face.ts'
import { inColumn } from './column.ts'
import { pictureMarkup } from './picture-markup.ts'

/** What is paid for, in a frame and under a label that says so. */
export function drawSponsor({ label, title, text, url, picture }: BlockOf<'sponsor'>, drawing: Drawing): Drawn {
  const { theme, colours, width } = drawing
  const inset = theme.space * 1.25
  const name = link(url, inline(title), `color:${colours.accent}`)
  const image = pictureMarkup(drawing, { picture, fallbackAlt: title, url, width: width - 2 * inset - 2 })
  const parts = [
    image === '' ? '' : `<div style="padding:0 0 12px">${image}</div>`,
    name === '' ? '' : `<p style="margin:0;font-weight:bold">${name}</p>`,
    paragraphs(text, 'margin:4px 0 0'),
  ].join('')
  if (parts === '') return inColumn(drawing, '')
  const plain =
    inline(label) === ''
      ? ''
      : `<p class="q" style="margin:0 0 8px;color:${colours.quiet};${smallFace(theme)};${spacedCapitals}">${inline(label)}</p>`
  const frame = `border:1px solid ${colours.rule};border-radius:${theme.corner}px;padding:${inset}px`
  return inColumn(drawing, `<div class="r" style="${frame}">${plain}${parts}</div>`)
}
