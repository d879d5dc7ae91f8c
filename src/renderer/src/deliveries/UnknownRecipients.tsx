import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import classes from './UnknownRecipients.module.css'

/** The curator's word on the recipients of whom nobody can say whether the message arrived. */
export function UnknownRecipients({ summary: { id, state, counts } }: { readonly summary: DeliverySummary }): ReactElement | null {
  if (counts.unknown === 0 || state === 'sending') return null
  const settle = (as: 'waiting' | 'accepted') => attempt(() => ask('delivery.settleUnknown', { id, as }))
  return (
    <section className={classes.unknown} aria-labelledby="unknown-title">
      <Stack gap={8}>
        <Text id="unknown-title" fw={600}>
          {counted(counts.unknown, 'recipient')} may or may not have the message
        </Text>
        <Text size="sm">
          Sending stopped after the message had left and before the server’s answer came, so nobody can tell. Broadsheet never sends to them
          again by itself. You decide:
        </Text>
        <Group gap="sm" mt={4}>
          <Button size="xs" variant="default" onClick={() => void settle('accepted')}>
            Count as accepted
          </Button>
          <Text size="xs" c="dimmed">
            Nobody gets it twice; somebody may not have it.
          </Text>
        </Group>
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={() => void settle('waiting')}>
            Send to them again
          </Button>
          <Text size="xs" c="dimmed">
            Everybody gets it; somebody may get it twice. It goes out when you resume.
          </Text>
        </Group>
      </Stack>
    </section>
  )
}
