import type { ReactElement } from 'react'
import type { Block } from '../../../core/compose/block.ts'
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
  let y = 8
  const place = (tall: number): number => (y += tall) - tall
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={colours?.page ?? '#eceae4'} />
      <rect x={6} width={width - 12} height={height} fill={colours?.paper ?? '#ffffff'} />
      {colours &&
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
              <Shape key={block.id} block={block} y={place(heights[block.kind])} colours={colours} />
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
  picture: 22,
  button: 10,
  divider: 5,
  'call-to-action': 20,
  sponsor: 16,
  contents: 14,
  footer: 12,
}

const tallOf = (blocks: readonly Block[], title: string): number => blocks.reduce((sum, { kind }) => sum + heights[kind], title ? 9 : 2)

interface ShapeProps {
  readonly block: Block
  readonly y: number
  readonly colours: Palette
}

function Shape({ block, y, colours }: ShapeProps): ReactElement {
  const across = width - 2 * inset
  switch (block.kind) {
    case 'masthead':
      return <rect x={width / 2 - 30} y={y + 2} width={60} height={6} fill={colours.ink} />
    case 'divider':
      return <rect x={inset} y={y + 1} width={across} height={0.75} fill={colours.rule} />
    case 'button':
      return <rect x={width / 2 - 16} y={y + 1} width={32} height={6} rx={1.5} fill={colours.accent} />
    case 'picture':
      return <rect x={inset} y={y} width={across} height={18} fill={colours.rule} />
    case 'article':
      return (
        <g>
          <rect x={inset} y={y} width={block.layout === 'headline' ? 0 : 26} height={18} fill={colours.rule} />
          <rect x={block.layout === 'headline' ? inset : inset + 30} y={y + 1} width={56} height={3} fill={colours.ink} />
          <Lines x={block.layout === 'headline' ? inset : inset + 30} y={y + 7} count={3} width={68} colour={colours.quiet} />
        </g>
      )
    default:
      return <Lines x={inset} y={y + 1} count={2} width={across} colour={colours.quiet} />
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
