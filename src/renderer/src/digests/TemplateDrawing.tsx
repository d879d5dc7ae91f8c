import type { ReactElement } from 'react'
import type { Block, BlockOf } from '../../../core/compose/block.ts'
import type { Template } from '../../../core/compose/template.ts'
import type { Palette, Theme } from '../../../core/compose/theme.ts'
import classes from './TemplateCards.module.css'

interface TemplateDrawingProps {
  readonly template: Template
  /** Undefined until the themes are known. */
  readonly theme: Theme | undefined
}

const width = 120
const height = 150
const inset = 10

/** A template as a page seen from afar: its sections on their grounds, its blocks as shapes. */
export function TemplateDrawing({ template, theme }: TemplateDrawingProps): ReactElement {
  const colours = theme?.light
  const heightOf = (block: Block): number => (block.kind === 'article' ? layoutHeights[block.layout] : heights[block.kind])
  const tallOf = (blocks: readonly Block[], title: string): number => blocks.reduce((sum, block) => sum + heightOf(block), title ? 9 : 2)
  let y = 8
  const place = (tall: number): number => (y += tall) - tall
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={colours?.page ?? '#eceae4'} />
      <rect x={6} width={width - 12} height={height} fill={colours?.paper ?? '#ffffff'} />
      {theme &&
        colours &&
        template.sections.map(({ id, tone, title, blocks }) => (
          <g key={id}>
            {tone !== 'paper' && (
              <rect
                x={6}
                y={y - 2}
                width={width - 12}
                height={tallOf(blocks, title)}
                fill={tone === 'tint' ? colours.tint : colours.accent}
              />
            )}
            {title && <rect x={inset} y={place(7)} width={34} height={2.5} fill={tone === 'accent' ? colours.onAccent : colours.accent} />}
            {blocks.map(block => (
              <Shape key={block.id} block={block} y={place(heightOf(block))} theme={theme} />
            ))}
          </g>
        ))}
    </svg>
  )
}

const heights: Readonly<Record<Block['kind'], number>> = {
  masthead: 16,
  text: 13,
  heading: 7,
  article: 24,
  picture: 38,
  button: 10,
  divider: 5,
  'call-to-action': 20,
  sponsor: 16,
  contents: 14,
  footer: 12,
}

const layoutHeights: Readonly<Record<BlockOf<'article'>['layout'], number>> = {
  lead: 46,
  'picture-left': 24,
  'picture-right': 24,
  headline: 13,
  card: 40,
  quote: 20,
}

interface ShapeProps {
  readonly block: Block
  readonly y: number
  readonly theme: Theme
}

function Shape({ block, y, theme: { light: colours, masthead } }: ShapeProps): ReactElement {
  const across = width - 2 * inset
  switch (block.kind) {
    case 'masthead':
      return (
        <g>
          {masthead === 'banner' && <rect x={6} y={0} width={width - 12} height={y + 14} fill={colours.accent} />}
          <rect
            x={masthead === 'left' ? inset : width / 2 - 30}
            y={y + 2}
            width={60}
            height={6}
            fill={masthead === 'banner' ? colours.onAccent : colours.ink}
          />
        </g>
      )
    case 'divider':
      return <rect x={inset} y={y + 1} width={across} height={0.75} fill={colours.rule} />
    case 'button':
      return <rect x={width / 2 - 16} y={y + 1} width={32} height={6} rx={1.5} fill={colours.accent} />
    case 'picture':
      return <rect x={inset} y={y} width={across} height={34} fill={colours.rule} />
    case 'article':
      return <Story layout={block.layout} y={y} colours={colours} />
    default:
      return <Lines x={inset} y={y + 1} count={2} width={across} colour={colours.quiet} />
  }
}

interface StoryProps {
  readonly layout: BlockOf<'article'>['layout']
  readonly y: number
  readonly colours: Palette
}

function Story({ layout, y, colours }: StoryProps): ReactElement {
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

function Lines({ x, y, count, width, colour }: LinesProps): ReactElement {
  return (
    <g opacity={0.45}>
      {Array.from({ length: count }, (_, line) => (
        <rect key={line} x={x} y={y + line * 3.6} width={line === count - 1 ? width * 0.6 : width} height={1.4} fill={colour} />
      ))}
    </g>
  )
}
