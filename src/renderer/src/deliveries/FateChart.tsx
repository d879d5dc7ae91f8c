import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { fateLooks } from './fates.ts'
import './fates.css'

type Moment = DeliveryReport['timeline'][number]
const drawn = fateLooks.filter((look): look is typeof look & { fate: keyof Omit<Moment, 'at'> } =>
  ['accepted', 'deferred', 'rejected'].includes(look.fate),
)

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const timeOf = (at: unknown): string => clock.format(new Date(String(at)))

// A short delivery is followed in seconds from its start; a long one by the clock.
const shortMs = 100_000

function tickWords(timeline: DeliveryReport['timeline']): (at: unknown) => string {
  const [first, last] = [Date.parse(timeline[0]?.at ?? ''), Date.parse(timeline.at(-1)?.at ?? '')]
  if (!(last - first < shortMs)) return timeOf
  const digits = last - first < 3_000 ? 2 : last - first < 20_000 ? 1 : 0
  return at => `${((Date.parse(String(at)) - first) / 1_000).toFixed(digits)} s`
}

const quiet = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 }

/** Fates over time, stacked: how the delivery went from its first message to its last. */
export function FateChart({ report: { timeline, summary } }: { readonly report: DeliveryReport }): ReactElement {
  const last = timeline.at(-1)
  const present = drawn.filter(({ fate }) => fate === 'accepted' || (last?.[fate] ?? 0) > 0)
  if (!last)
    return (
      <Text size="sm" c="dimmed">
        Nothing has been sent yet.
      </Text>
    )
  return (
    <figure style={{ margin: 0 }} aria-label={`By ${timeOf(last.at)}: ${inWords(last)}`}>
      <ResponsiveContainer width="100%" height={190}>
        <AreaChart data={[...timeline]} margin={{ top: 6, right: 8, bottom: 0, left: 0 }} accessibilityLayer>
          <CartesianGrid vertical={false} syncWithTicks stroke="var(--mantine-color-default-border)" />
          <XAxis dataKey="at" tickFormatter={tickWords(timeline)} tick={quiet} tickLine={false} axisLine={false} minTickGap={56} />
          <YAxis
            allowDecimals={false}
            domain={[0, Math.max(1, summary.audience)]}
            tick={quiet}
            tickLine={false}
            axisLine={false}
            width={44}
            tickCount={6}
            tickFormatter={value => Number(value).toLocaleString('en-GB')}
          />
          <Tooltip
            labelFormatter={timeOf}
            contentStyle={{
              background: 'var(--mantine-color-body)',
              border: '1px solid var(--mantine-color-default-border)',
              borderRadius: 6,
              fontSize: 13,
            }}
          />
          {present.map(({ fate, name, colour }) => (
            <Area
              key={fate}
              type="monotone"
              dataKey={fate}
              name={name}
              stackId="fates"
              stroke={colour}
              fill={colour}
              fillOpacity={0.22}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </figure>
  )
}

function inWords(moment: Moment): string {
  return drawn.map(({ fate, name }) => `${moment[fate].toLocaleString('en-GB')} ${name.toLowerCase()}`).join(', ')
}
