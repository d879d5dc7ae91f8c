import type { ReactElement } from 'react'
import type { ArticleLayout } from '../../../core/compose/article-layouts.ts'

/** Rectangles of a layout in a 44 × 32 drawing: `p` is the picture, `h` a headline, `t` lines of text, `q` the bar of a quote. */
const drawings: Readonly<Record<ArticleLayout, readonly (readonly ['p' | 'h' | 't' | 'q', number, number, number, number])[]>> = {
  lead: [
    ['p', 2, 2, 40, 14],
    ['h', 2, 19, 34, 3],
    ['t', 2, 24, 40, 1.5],
    ['t', 2, 28, 30, 1.5],
  ],
  'picture-left': [
    ['p', 2, 6, 14, 20],
    ['h', 20, 7, 20, 3],
    ['t', 20, 13, 22, 1.5],
    ['t', 20, 17, 22, 1.5],
    ['t', 20, 21, 15, 1.5],
  ],
  'picture-right': [
    ['p', 28, 6, 14, 20],
    ['h', 2, 7, 20, 3],
    ['t', 2, 13, 22, 1.5],
    ['t', 2, 17, 22, 1.5],
    ['t', 2, 21, 15, 1.5],
  ],
  headline: [
    ['h', 2, 9, 38, 3],
    ['t', 2, 16, 40, 1.5],
    ['t', 2, 20, 28, 1.5],
  ],
  card: [
    ['p', 7, 4, 30, 11],
    ['h', 7, 18, 24, 3],
    ['t', 7, 24, 30, 1.5],
  ],
  quote: [
    ['q', 5, 6, 2, 20],
    ['h', 11, 9, 28, 3],
    ['h', 11, 14, 22, 3],
    ['t', 11, 22, 14, 1.5],
  ],
}

const opacity = { p: 0.35, h: 0.95, t: 0.45, q: 0.8 } as const

/** A layout as a small drawing in the colour of the text around it. */
export function LayoutDrawing({ layout }: { readonly layout: ArticleLayout }): ReactElement {
  return (
    <svg width="44" height="32" viewBox="0 0 44 32" aria-hidden="true" fill="currentColor">
      {layout === 'card' && <rect x="4" y="1.5" width="36" height="29" rx="2" fill="none" stroke="currentColor" strokeOpacity="0.35" />}
      {drawings[layout].map(([part, x, y, width, height]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} rx="0.75" opacity={opacity[part]} />
      ))}
    </svg>
  )
}
