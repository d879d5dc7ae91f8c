import { Button, Group } from '@mantine/core'
import { RotateCcw, Send } from 'lucide-react'
import type { ReactElement } from 'react'
import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'

/** Takes a delivery that has ended up again, for whoever it did not reach. */
export function SendAgain({ id, counts }: Pick<DeliverySummary, 'id' | 'counts'>): ReactElement {
  const rest = counts.waiting + counts.deferred
  const again = (to: 'failed' | 'rest') => void attempt(() => ask('delivery.sendAgain', { id, to }))
  return (
    <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
      {rest > 0 && (
        <Button variant="default" leftSection={<Send size={15} />} onClick={() => again('rest')}>
          Send to the other {rest.toLocaleString('en-GB')}
        </Button>
      )}
      {counts.rejected > 0 && (
        <Button variant="default" leftSection={<RotateCcw size={15} />} onClick={() => again('failed')}>
          Send again to the {counts.rejected.toLocaleString('en-GB')} rejected
        </Button>
      )}
    </Group>
  )
}
