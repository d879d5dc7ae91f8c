import type { ReactElement } from 'react'
import type { BlockOf } from '../../../core/compose/block.ts'
import type { Palette } from '../../../core/compose/theme.ts'

/** The width of the drawn page, and its margins. */
export const width = 120
export const inset = 10

interface StoryProps {
  readonly layout: BlockOf<'article'>['layout']
  readonly y: number
  readonly colours: Palette
}

/** A story in its layout, seen from afar. */
export function StoryDrawing({ layout, y, colours }: StoryProps): ReactElement {
  const across = width - 2 * inset
  switch (layout) {
    case 'lead':
    case 'card':
      return (
        <g>
          {layout === 'card' && <rect x={inset} y={y} width={across} height={37} fill={colours.tint} />}
          <rect x={inset} y={y} width={across} height={layout === 'lead' ? 28 : 20} fill={colours.rule} />
          <rect x={inset + (layout === 'card' ? 4 : 0)} y={y + (layout === 'lead' ? 31 : 23)} width={70} height={3.5} fill={colours.ink} />
          <Lines
            x={inset + (layout === 'card' ? 4 : 0)}
            y={y + (layout === 'lead' ? 37 : 29)}
            count={2}
            width={across - 10}
            colour={colours.quiet}
          />
        </g>
      )
    case 'headline':
      return (
        <g>
          <rect x={inset} y={y} width={76} height={3} fill={colours.ink} />
          <Lines x={inset} y={y + 5.5} count={1} width={80} colour={colours.quiet} />
        </g>
      )
    case 'quote':
      return (
        <g>
          <rect x={inset} y={y} width={2} height={14} fill={colours.accent} />
          <Lines x={inset + 7} y={y + 1} count={4} width={84} colour={colours.ink} />
        </g>
      )
    default: {
      const [picture, words] = layout === 'picture-left' ? [inset, inset + 30] : [width - inset - 26, inset]
      return (
        <g>
          <rect x={picture} y={y} width={26} height={18} fill={colours.rule} />
          <rect x={words} y={y + 1} width={56} height={3} fill={colours.ink} />
          <Lines x={words} y={y + 7} count={3} width={66} colour={colours.quiet} />
        </g>
      )
    }
  }
}

interface LinesProps {
  readonly x: number
  readonly y: number
  readonly count: number
  readonly width: number
  readonly colour: string
}

/** Lines of text, the last of several shorter. */
export function Lines({ x, y, count, width, colour }: LinesProps): ReactElement {
  return (
    <g opacity={0.45}>
      {Array.from({ length: count }, (_, line) => (
        <rect key={line} x={x} y={y + line * 3.6} width={line === count - 1 ? width * 0.6 : width} height={1.4} fill={colour} />
      ))}
    </g>
  )
}
