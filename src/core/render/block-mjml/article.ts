import { inline, table } from '../markup.ts'
import { bodyFace, displayFace } from '../type-face.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { blurb, headline, headlineSizes, insight, lastLine, sourceLine, storyPicture, type ArticleBlock } from './article-parts.ts'
import { inColumn } from './column.ts'

type Draw = (block: ArticleBlock, drawing: Drawing) => string

/** A story in its layout; stories of one section are parted by a rule. */
export function drawArticle(block: ArticleBlock, drawing: Drawing): Drawn {
  const { theme, colours, afterArticle } = drawing
  const space = theme.space * 1.25
  const markup = layouts[block.layout](block, drawing)
  return inColumn(drawing, markup, {
    faceWithin: markup.startsWith(table.slice(0, -1)),
    below: block.layout === 'headline' ? theme.space : space,
    ...(afterArticle && { rule: { is: `1px solid ${colours.rule}`, classes: 'r', above: space } }),
  })
}

/** Everything that is told of a story. */
const story: Draw = (block, drawing) =>
  headline(block, drawing, headlineSizes[block.layout]) +
  sourceLine(block, drawing) +
  blurb(block) +
  insight(block, drawing) +
  lastLine(block, drawing)

const layouts: { readonly [L in ArticleBlock['layout']]: Draw } = {
  lead: (block, drawing) => above(storyPicture(block, drawing, drawing.width), drawing) + story(block, drawing),
  'picture-left': (block, drawing) => beside(block, drawing, 'ltr'),
  'picture-right': (block, drawing) => beside(block, drawing, 'rtl'),
  headline: (block, drawing) =>
    headline(block, drawing, headlineSizes.headline) + sourceLine(block, drawing, true) + insight(block, drawing),
  card: (block, drawing) => {
    const { colours, theme, width } = drawing
    const picture = storyPicture(block, drawing, width, `${theme.corner}px ${theme.corner}px 0 0`)
    const words = story(block, drawing)
    const style = `background:${colours.raised}${theme.corner === 0 ? '' : `;border-collapse:separate;border-radius:${theme.corner}px`}`
    const rows = [
      picture === '' ? '' : `<tr><td>${picture}</td></tr>`,
      words === '' ? '' : `<tr><td style="padding:${theme.space * 1.25}px;${bodyFace(drawing)}">${words}</td></tr>`,
    ].join('')
    return rows === '' ? '' : `${table.slice(0, -1)} class="c" style="${style}" bgcolor="${colours.raised}">${rows}</table>`
  },
  quote: (block, drawing) => {
    const words = inline(block.blurb)
    const face = `margin:0 0 10px;${displayFace(drawing.theme, 24, 'normal')};font-style:italic;line-height:1.4`
    const quote = words === '' ? '' : `<blockquote style="${face}">“${words}”</blockquote>`
    return (
      quote +
      headline(block, drawing, headlineSizes.quote) +
      sourceLine(block, drawing) +
      insight(block, drawing) +
      lastLine(block, drawing)
    )
  },
}

function above(picture: string, { theme }: Drawing): string {
  return picture === '' ? '' : `<div style="margin:0 0 ${theme.space}px">${picture}</div>`
}

/**
 * A picture beside the story, above it on a narrow screen. Cells of one table and not columns of MJML, which would cost
 * 3 kB a story; the picture comes first in both, and `dir` puts it to the right (Outlook for Windows knows it too).
 */
function beside(block: ArticleBlock, drawing: Drawing, side: 'ltr' | 'rtl'): string {
  const width = Math.round(drawing.width * 0.36)
  const picture = storyPicture(block, drawing, width)
  if (picture === '') return story(block, drawing)
  const gap = drawing.theme.space * 1.25
  const [around, within] = side === drawing.direction ? ['', ''] : [` dir="${side}"`, ` dir="${drawing.direction}"`]
  const padding = side === 'ltr' ? `4px ${gap}px 0 0` : `4px 0 0 ${gap}px`
  return (
    `${table.slice(0, -1)}${around}><tr>` +
    `<td class="k g" width="${width + gap}" valign="top"${within} style="padding:${padding}">${picture}</td>` +
    `<td class="k" width="${drawing.width - width - gap}" valign="top"${within} style="${bodyFace(drawing)}">${story(block, drawing)}</td></tr></table>`
  )
}
