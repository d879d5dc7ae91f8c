import type { ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import classes from '../ui/ChoiceCards.module.css'

const width = 120
const height = 74

/** A theme as the top of a mail seen from afar: its name plate, a headline, text and a button, in its light colours. */
export function ThemeDrawing({ theme }: { readonly theme: Theme }): ReactElement {
  const { masthead, plateRule, rubric, corner, headingFont, headingWeight, light } = theme
  const banner = masthead === 'banner'
  const inset = 20
  const across = width - 2 * inset
  const [at, anchor] = masthead === 'left' ? ([inset, 'start'] as const) : ([width / 2, 'middle'] as const)
  const rule = { double: 1.4, single: 0.6, heavy: 2.2, none: 0 }[plateRule]
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={light.page} />
      <rect x={12} y={0} width={width - 24} height={height} fill={light.paper} />
      {banner && <rect x={12} width={width - 24} height={21} fill={light.accent} />}
      <text
        x={at}
        y={15}
        fontSize={12}
        textAnchor={anchor}
        fill={banner ? light.onAccent : light.ink}
        style={{ fontFamily: headingFont, fontWeight: headingWeight }}
      >
        Weekly
      </text>
      {!banner && <rect x={inset} y={20} width={across} height={rule} fill={light.ink} />}
      <rect x={inset} y={29} width={rubric === 'bar' ? 2.5 : 24} height={rubric === 'bar' ? 8 : 2.5} fill={light.accent} />
      {rubric === 'bar' && <rect x={inset + 6} y={31} width={34} height={4} fill={light.ink} />}
      {[41, 46, 51].map((y, line) => (
        <rect key={y} x={inset} y={y} width={line === 2 ? across * 0.6 : across} height={2} fill={light.quiet} opacity={0.55} />
      ))}
      <rect x={inset} y={59} width={28} height={8} rx={Math.min(4, corner / 2.5)} fill={light.accent} />
      <rect x={inset + 40} y={59} width={across - 40} height={8} fill={light.tint} />
    </svg>
  )
}
