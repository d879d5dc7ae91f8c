import type { BlockOf } from '../../compose/block.ts'
import { editionDate } from '../dates.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { mailWords } from '../mail-words.ts'
import { dot, inline, table } from '../markup.ts'
import { displayFace, fontStack, smallFace, spacedCapitals } from '../type-face.ts'
import { band, onBand } from './band.ts'
import { inColumn } from './column.ts'

/** The name plate: the title as the mail's one h1, the line below it, and the folio between rules; a theme may want it on a band of its accent. */
export function drawMasthead(block: BlockOf<'masthead'>, around: Drawing): Drawn {
  const { masthead, space } = around.theme
  const drawing = masthead === 'banner' ? onBand(around, 'accent') : around
  const align = masthead === 'left' ? 'left' : 'center'
  const plate = inColumn(drawing, namePlate(block, drawing) + folio(block, drawing, align), { align, below: space })
  return masthead === 'banner' ? band(drawing, [plate]) : plate
}

function namePlate({ title, tagline }: BlockOf<'masthead'>, { theme, colours, mainMasthead }: Drawing): string {
  const size = inline(title).length > 28 ? 36 : 46
  const plate = `margin:0;${displayFace(theme, size, 'bold')};letter-spacing:-.02em`
  const name = mainMasthead ? `<h1 style="${plate}">${inline(title)}</h1>` : `<p style="${plate}">${inline(title)}</p>`
  const line = inline(tagline)
  const below = `margin:8px 0 0;color:${colours.quiet};font:italic ${theme.textSize}px/1.4 ${fontStack(theme.headingFont)}`
  return line === '' ? name : `${name}<p class="q" style="${below}">${line}</p>`
}

function folio({ showDate }: BlockOf<'masthead'>, { theme, colours, number, date, language }: Drawing, align: 'left' | 'center'): string {
  const words = showDate ? `${mailWords.edition(number)}${dot}${inline(editionDate(date, language))}` : ''
  const rules = `border-top:3px double ${colours.ink};border-bottom:${words === '' ? 0 : 1}px solid ${colours.ink}`
  const face = `${rules};padding:${words === '' ? 0 : 7}px 0;color:${colours.quiet};${smallFace(theme)};line-height:1.5;${spacedCapitals}`
  const family = `font-family:${fontStack(theme.bodyFont)}`
  return `<p style="margin:0;font-size:18px;line-height:1">\u00a0</p>${table}<tr><td class="q s" align="${align}" style="${family};${face}">${words}</td></tr></table>`
}
