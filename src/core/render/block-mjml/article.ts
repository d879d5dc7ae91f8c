import { inline } from '../markup.ts'
import { headingFace } from '../type-face.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { blurb, headline, headlineSizes, insight, lastLine, parted, sourceLine, storyPicture, type ArticleBlock } from './article-parts.ts'
import { inColumn } from './column.ts'

type Draw = (block: ArticleBlock, drawing: Drawing) => string

/** A story in its layout. */
export function drawArticle(block: ArticleBlock, drawing: Drawing): Drawn {
  const { space } = drawing.theme
  return inColumn(drawing, parted(layouts[block.layout](block, drawing), drawing), {
    below: block.layout === 'headline' ? space : space * 1.25,
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
    const picture = storyPicture(block, drawing, width, 'border-bottom-left-radius:0;border-bottom-right-radius:0')
    const style = `background:${colours.raised};border-radius:${theme.corner}px`
    return `${table}<tr><td class="c" style="${style}">${picture}<div style="padding:${theme.space * 1.25}px">${story(block, drawing)}</div></td></tr></table>`
  },
  quote: (block, drawing) => {
    const words = inline(block.blurb)
    const face = `margin:0 0 10px;${headingFace(drawing.theme, 24, 'normal')};font-style:italic;line-height:1.4`
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

const table = '<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0">'

function above(picture: string, { theme }: Drawing): string {
  return picture === '' ? '' : `<div style="padding:0 0 ${theme.space}px">${picture}</div>`
}

/**
 * A picture beside the story, above it on a narrow screen. Cells of one table and not columns of MJML, which would cost
 * 3 kB a story; the picture comes first in both, and `dir` puts it to the right (Outlook for Windows knows it too).
 */
function beside(block: ArticleBlock, drawing: Drawing, side: 'ltr' | 'rtl'): string {
  const width = Math.round(drawing.width * 0.36)
  const picture = storyPicture(block, drawing, width)
  if (picture === '') return story(block, drawing)
  const gap = `${drawing.theme.space * 1.25}px`
  const cells =
    `<td class="k" dir="ltr" width="${width}" style="vertical-align:top;padding:4px 0 0">${picture}</td>` +
    `<td class="k g" dir="ltr" style="vertical-align:top;padding:${side === 'ltr' ? `0 0 0 ${gap}` : `0 ${gap} 0 0`}">${story(block, drawing)}</td>`
  return `${table.slice(0, -1)} dir="${side}"><tr>${cells}</tr></table>`
}
