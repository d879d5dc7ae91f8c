import type { BlockOf } from '../../compose/block.ts'
import { storyDate } from '../dates.ts'
import type { Drawing } from '../drawing.ts'
import { mailWords } from '../mail-words.ts'
import { markdownHtml } from '../markdown/markdown-html.ts'
import { dot, inline, link, paragraphs } from '../markup.ts'
import { headingFace, proseStyle, smallFace } from '../type-face.ts'
import { pictureMarkup } from './picture-markup.ts'

export type ArticleBlock = BlockOf<'article'>

/** The headline, linked to the article. */
export function headline({ headline, url }: ArticleBlock, { headline: level, theme, colours }: Drawing, size: number): string {
  const words = inline(headline)
  if (words === '') return ''
  return `<${level} style="margin:0;${headingFace(theme, size)}">${link(url, words, `color:${colours.ink};text-decoration:none`)}</${level}>`
}

/** Where the story is from: its source, linked, who wrote it, when; and whose find it is, where no last line says so. */
export function sourceLine(
  { siteName, byline, publishedAt, url, scoopedBy }: ArticleBlock,
  { colours, theme, language }: Drawing,
  credited = false,
): string {
  const style = `color:${colours.quiet}`
  const parts = [
    link(url, inline(siteName), style),
    inline(byline),
    // A day is not parted where the line ends.
    inline(storyDate(publishedAt, language)).replaceAll(' ', '\u00a0'),
    credited ? credit(scoopedBy) : '',
  ]
  return small(
    parts.filter(part => part !== ''),
    `margin:5px 0 0;${style};${smallFace(theme)}`,
  )
}

/** What the source says. */
export function blurb({ blurb }: ArticleBlock): string {
  return paragraphs(blurb, 'margin:9px 0 0')
}

/** What the curator says, under their name and set apart from what the source says. */
export function insight({ insight, showInsight, scoopedBy }: ArticleBlock, drawing: Drawing): string {
  const { colours, theme, direction } = drawing
  const side = direction === 'rtl' ? 'right' : 'left'
  // The air beside the line is the paragraphs' margin: Outlook for Windows knows padding in cells only.
  const air = side === 'left' ? '0 0 14px' : '14px 0 0'
  const prose = proseStyle(drawing)
  const words = showInsight
    ? markdownHtml(insight, {
        ...prose,
        paragraph: `margin:3px ${air}`,
        heading: `${prose.heading};margin:6px ${air}`,
        list: prose.list.replace('24px', '38px'),
        quote: prose.quote.replace('18px', '32px'),
      })
    : ''
  if (words === '') return ''
  const label = `<p class="v" style="margin:0 ${air};color:${colours.accent};font-weight:bold;${smallFace(theme)}">${inline(mailWords.insightBy(scoopedBy.trim()))}</p>`
  return `<div class="i" style="margin:14px 0 0;border-${side}:3px solid ${colours.accent}">${label}${words}</div>`
}

/** The way to the whole story, and whose find it is. */
export function lastLine({ linkLabel, url, scoopedBy }: ArticleBlock, { colours, theme }: Drawing): string {
  const way = inline(linkLabel)
  const readOn = link(url, way, `color:${colours.accent};font-weight:bold`, 'v')
  return small(
    [readOn === way ? '' : readOn, credit(scoopedBy)].filter(part => part !== ''),
    `margin:10px 0 0;color:${colours.quiet};${smallFace(theme)}`,
  )
}

function credit(scoopedBy: string): string {
  return scoopedBy.trim() === '' ? '' : inline(mailWords.scoopedBy(scoopedBy))
}

/** The story's picture, linked to the story. */
export function storyPicture(
  { picture, showPicture, headline, url }: ArticleBlock,
  drawing: Drawing,
  width: number,
  corners?: string,
): string {
  return pictureMarkup(drawing, {
    picture: showPicture ? picture : null,
    fallbackAlt: headline,
    url,
    width,
    ...(corners !== undefined && { corners }),
  })
}

/** Facts on one line, parted by dots. */
function small(parts: readonly string[], style: string): string {
  return parts.length === 0 ? '' : `<p class="q" style="${style}">${parts.join(dot)}</p>`
}

/** Sizes of headlines, in CSS pixels. */
export const headlineSizes: { readonly [L in ArticleBlock['layout']]: number } = {
  lead: 32,
  'picture-left': 21,
  'picture-right': 21,
  headline: 18,
  card: 22,
  quote: 17,
}
