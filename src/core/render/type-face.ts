import type { Theme } from '../compose/theme.ts'
import type { Drawing } from './drawing.ts'
import type { ProseStyle } from './markdown/markdown-html.ts'

/** A font stack from a theme, without anything that could end the declaration it stands in. */
export function fontStack(font: string): string {
  return font.replace(/[^\p{L}\p{N} ,'-]/gu, '')
}

/** A heading's face at a size in CSS pixels. */
export function headingFace({ headingFont }: Theme, size: number, weight: 'bold' | 'normal' = 'bold'): string {
  return `font:${weight} ${size}px/1.2 ${fontStack(headingFont)}`
}

/** The face of labels, bylines and captions. */
export function smallFace({ textSize }: Theme): string {
  return `font-size:${textSize - 3}px;line-height:1.5`
}

/** Capitals with air between them, for a rubric or a label. */
export const spacedCapitals = 'text-transform:uppercase;letter-spacing:.08em'

/** How prose is set in the colours of its section. */
export function proseStyle({ theme, colours, headline }: Drawing): ProseStyle {
  return {
    paragraph: 'margin:0 0 12px',
    link: `color:${colours.accent}`,
    heading: `margin:18px 0 8px;${headingFace(theme, 20)}`,
    list: 'margin:0 0 12px;padding:0 0 0 24px',
    quote: 'margin:0 0 12px;padding:0 0 0 18px;font-style:italic',
    level: headline,
  }
}
