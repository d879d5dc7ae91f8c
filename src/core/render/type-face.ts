import type { Theme } from '../compose/theme.ts'
import type { Drawing } from './drawing.ts'
import type { ProseStyle } from './markdown/markdown-html.ts'

/** A font stack from a theme, without anything that could end the declaration it stands in. */
export function fontStack(font: string): string {
  return font.replace(/[^\p{L}\p{N} ,'-]/gu, '').replace(/ *, */g, ',')
}

/** The face of running text in the colours of its section: what a cell says once for all that is in it. */
export function bodyFace({ theme: { bodyFont, textSize }, colours }: Pick<Drawing, 'theme' | 'colours'>): string {
  return `font:${textSize}px/1.6 ${fontStack(bodyFont)};color:${colours.ink}`
}

/** A heading's face at the usual size in CSS pixels. Their font and weight are said once, in the head of the mail. */
export function headingFace(theme: Theme, size: number): string {
  return `font-size:${sized(theme, size)}px;line-height:1.2`
}

/** The face of large words that are no heading, at the usual size in CSS pixels. */
export function displayFace(theme: Theme, size: number, weight: 'bold' | 'normal'): string {
  return `font:${weight} ${sized(theme, size)}px/1.2 ${fontStack(theme.headingFont)}`
}

/** As the theme wants headings, and never smaller than the text below them. */
function sized({ headingSize, textSize }: Theme, size: number): number {
  return Math.max(textSize, Math.round((size * headingSize) / 100))
}

/** The face of labels, bylines and captions. */
export function smallFace({ textSize }: Theme): string {
  return `font-size:${textSize - 3}px`
}

/** Capitals with air between them, for a rubric or a label. */
export const spacedCapitals = 'text-transform:uppercase;letter-spacing:.08em'

/** How prose is set in the colours of its section. */
export function proseStyle({ theme, colours, headline, direction }: Drawing): ProseStyle {
  const start = direction === 'rtl' ? 'right' : 'left'
  return {
    paragraph: 'margin:0 0 12px',
    link: `color:${colours.accent}`,
    heading: `margin:18px 0 8px;${headingFace(theme, 20)}`,
    // Outlook for Windows knows padding in cells only.
    list: `margin:0 0 12px;margin-${start}:24px;padding:0`,
    quote: `margin:0 0 12px;margin-${start}:18px;font-style:italic`,
    level: headline,
  }
}
