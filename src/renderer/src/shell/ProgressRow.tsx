import { Button, Group, Progress as Bar, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Progress } from '../../../core/base/port.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import { rateWords, spanWords } from '../ui/words.ts'

/** One piece of long work: how far, how fast, how long still. */
export function ProgressRow({ work }: { readonly work: Progress }): ReactElement {
  return (
    <li>
      <Text size="sm" fw={500}>
        {work.label}
      </Text>
      <Bar
        value={work.total ? (100 * work.done) / work.total : 100}
        animated={work.total === null && work.state === 'running'}
        size="sm"
        my={5}
        aria-label={work.label}
      />
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="dimmed">
          {wordsOf(work)}
        </Text>
        {work.cancellable && work.state === 'running' && (
          <Button size="compact-xs" variant="subtle" onClick={() => void attempt(() => ask('work.cancel', work.id))}>
            Cancel
          </Button>
        )}
      </Group>
    </li>
  )
}

const endings = { done: 'Done', failed: 'Failed', cancelled: 'Cancelled', paused: 'Paused' } as const

function wordsOf({ state, done, total, perSecond, secondsLeft }: Progress): string {
  const count = total === null ? done.toLocaleString('en-GB') : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
  if (state !== 'running') return `${endings[state]}: ${count}`
  const rate = perSecond > 0 ? `, ${rateWords(perSecond)}` : ''
  return `${count}${rate}${secondsLeft === null ? '' : `, ${spanWords(secondsLeft)} left`}`
}
