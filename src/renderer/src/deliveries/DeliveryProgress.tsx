import { Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import { DeliverySwitches } from './DeliverySwitches.tsx'
import { FateBar } from './FateBar.tsx'
import { FateLegend } from './FateLegend.tsx'
import { decided } from './fates.ts'
import { useNow } from '../ui/now.ts'
import { paceInWords } from './pace-words.ts'

interface DeliveryProgressProps {
  readonly summary: DeliverySummary
  /** When a delivery that waits is likely to be done. */
  readonly forecast: string | null
}

/** How far a delivery is, how fast it goes, and the switches to hold it. */
export function DeliveryProgress({ summary, forecast }: DeliveryProgressProps): ReactElement {
  const now = useNow()
  return (
    <Stack gap={12}>
      <Group justify="space-between" align="flex-end" wrap="nowrap" gap="xl">
        <div style={{ minWidth: 0, textWrap: 'pretty' }}>
          <Text fw={600} size="xl" ff="var(--font-serif)" aria-live="polite">
            {headline(summary)}
          </Text>
          <Text size="sm" c="dimmed">
            {paceInWords(summary, forecast, now.getTime())}
          </Text>
        </div>
        <DeliverySwitches summary={summary} />
      </Group>
      <FateBar counts={summary.counts} height={12} />
      <FateLegend counts={summary.counts} />
    </Stack>
  )
}

function headline({ state, counts, audience }: DeliverySummary): string {
  const done = decided(counts).toLocaleString('en-GB')
  const all = audience.toLocaleString('en-GB')
  if (state === 'sending') return `Sending: ${done} of ${all}`
  if (state === 'scheduled' && decided(counts) === 0) return `Scheduled for ${all}`
  if (state === 'finished') return `Sent to ${counts.accepted.toLocaleString('en-GB')} of ${all}`
  return `${{ scheduled: 'Waiting', paused: 'Paused', interrupted: 'Interrupted', cancelled: 'Cancelled' }[state]} at ${done} of ${all}`
}
