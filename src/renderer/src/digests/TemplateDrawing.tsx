import type { ReactElement } from 'react'
import type { Block, BlockOf } from '../../../core/compose/block.ts'
import type { Template } from '../../../core/compose/template.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import { inset, Lines, StoryDrawing, width } from './StoryDrawing.tsx'
import classes from '../ui/ChoiceCards.module.css'

interface TemplateDrawingProps {
  readonly template: Template
  /** Undefined until the themes are known. */
  readonly theme: Theme | undefined
}

const height = 150

/** A template as a page seen from afar: its sections on their grounds, its blocks as shapes. */
export function TemplateDrawing({ template, theme }: TemplateDrawingProps): ReactElement {
  const colours = theme?.light
  let y = 8
  const place = (tall: number): number => (y += tall) - tall
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={colours?.page ?? '#eceae4'} />
      <rect x={6} width={width - 12} height={height} fill={colours?.paper ?? '#ffffff'} />
      {template.mjml !== null && <CodeShape colour={colours?.accent ?? '#67625a'} />}
      {theme &&
        colours &&
        template.mjml === null &&
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

const heightOf = (block: Block): number => (block.kind === 'article' ? layoutHeights[block.layout] : heights[block.kind])

const tallOf = (blocks: readonly Block[], title: string): number => blocks.reduce((sum, block) => sum + heightOf(block), title ? 9 : 2)

/** A template that is code: nobody can tell from afar what it draws. */
function CodeShape({ colour }: { readonly colour: string }): ReactElement {
  return (
    <text x={width / 2} y={height / 2} fontSize={20} textAnchor="middle" fill={colour} style={{ fontFamily: 'monospace' }}>
      {'</>'}
    </text>
  )
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
      return <StoryDrawing layout={block.layout} y={y} colours={colours} />
    default:
      return <Lines x={inset} y={y + 1} count={2} width={across} colour={colours.quiet} />
  }
}
