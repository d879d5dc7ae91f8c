import type { ReactElement } from 'react'
import { Area, AreaChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { rateWords } from '../ui/words.ts'

const quiet = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 }

/** Messages a second over the same time as the fates above it: where a server slowed us down shows as a dip. */
export function RateChart({ rates }: Pick<DeliveryReport, 'rates'>): ReactElement | null {
  const last = rates.at(-1)
  if (!last) return null
  const fastest = Math.max(...rates.map(({ perSecond }) => perSecond))
  return (
    <figure
      style={{ margin: '10px 0 0' }}
      aria-label={`Messages a second: ${rateWords(fastest)} at most, ${rateWords(last.perSecond)} last`}
    >
      <ResponsiveContainer width="100%" height={84}>
        <AreaChart data={[...rates]} margin={{ top: 4, right: 8, bottom: 0, left: 0 }}>
          <XAxis dataKey="at" hide />
          <YAxis tick={quiet} tickLine={false} axisLine={false} width={44} tickCount={3} tickFormatter={value => rounded(Number(value))} />
          <Area
            type="monotone"
            dataKey="perSecond"
            name="Messages a second"
            stroke="var(--mantine-color-dimmed)"
            fill="var(--mantine-color-dimmed)"
            fillOpacity={0.12}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
      <figcaption style={{ color: 'var(--mantine-color-dimmed)', fontSize: 12, paddingInlineStart: 44 }}>Messages a second</figcaption>
    </figure>
  )
}

function rounded(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })
}
