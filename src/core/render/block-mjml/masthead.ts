import type { BlockOf } from '../../compose/block.ts'
import { editionDate } from '../dates.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { mailWords } from '../mail-words.ts'
import { dot, inline, table } from '../markup.ts'
import { displayFace, fontStack, smallFace, spacedCapitals } from '../type-face.ts'
import { band, onBand } from './band.ts'
import { inColumn } from './column.ts'
import { isLibraryPicture } from '../library-picture.ts'
import { pictureAtWidth } from '../picture-width.ts'

/** The name plate: the title as the mail's one h1, the line below it, and the folio between rules; a theme may want it on a band of its accent. */
export function drawMasthead(block: BlockOf<'masthead'>, around: Drawing): Drawn {
  const { masthead, space } = around.theme
  const drawing = masthead === 'banner' ? onBand(around, 'accent') : around
  const align = masthead === 'left' ? 'left' : 'center'
  const plate = inColumn(drawing, namePlate(block, drawing) + folio(block, drawing, align), { align, below: space })
  return masthead === 'banner' ? band(drawing, [plate]) : plate
}

const plateRules: { readonly [R in Drawing['theme']['plateRule']]: string | null } = {
  double: '3px double',
  single: '1px solid',
  heavy: '4px solid',
  none: null,
}

function namePlate({ title, tagline }: BlockOf<'masthead'>, { theme, colours, mainMasthead }: Drawing): string {
  const size = inline(title).length > 28 ? 36 : 46
  const plate = `margin:0;${displayFace(theme, size, theme.headingWeight)};letter-spacing:-.02em`
  const words = logo(title, theme) || inline(title)
  const name = mainMasthead ? `<h1 style="${plate}">${words}</h1>` : `<p style="${plate}">${words}</p>`
  const line = inline(tagline)
  const below = `margin:8px 0 0;color:${colours.quiet};font:italic ${theme.textSize}px/1.4 ${fontStack(theme.headingFont)}`
  return line === '' ? name : `${name}<p class="q" style="${below}">${line}</p>`
}

/** The logo as large as a name plate may be, in its own proportions, and the name for whoever does not see it; empty for none. */
function logo(title: string, { logo: picture }: Drawing['theme']): string {
  if (!picture || !isLibraryPicture(picture)) return ''
  const scale = Math.min(1, logoWidth / picture.width, logoHeight / picture.height)
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const file = pictureAtWidth(picture, 2 * width)
  return `<img src="images/${file}" alt="${inline(title)}" width="${width}" height="${height}" style="width:${width}px;max-width:100%;height:auto">`
}

// CSS pixels: half the mail, and no taller than three lines of its name.
const logoWidth = 320
const logoHeight = 96

function folio({ showDate }: BlockOf<'masthead'>, { theme, colours, number, date, language }: Drawing, align: 'left' | 'center'): string {
  const words = showDate ? `${mailWords.edition(number)}${dot}${inline(editionDate(date, language))}` : ''
  const above = plateRules[theme.plateRule]
  if (above === null && words === '') return ''
  const below = words === '' || theme.plateRule === 'none' ? 0 : 1
  const rules = `border-top:${above ?? '0 solid'} ${colours.ink};border-bottom:${below}px solid ${colours.ink}`
  const face = `${rules};padding:${words === '' ? 0 : 7}px 0;color:${colours.quiet};${smallFace(theme)};line-height:1.5;${spacedCapitals}`
  const family = `font-family:${fontStack(theme.bodyFont)}`
  return `<p style="margin:0;font-size:18px;line-height:1">\u00a0</p>${table}<tr><td class="q s" align="${align}" style="${family};${face}">${words}</td></tr></table>`
}
