import { Button, Group } from '@mantine/core'
import { Pause, Play, X } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import { ask } from '../ask.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { attempt } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { SendAgain } from './SendAgain.tsx'

/** Holds a delivery, goes on with it, or ends it for good; once it has ended, takes up who was left out. */
export function DeliverySwitches({ summary: { id, state, counts } }: { readonly summary: DeliverySummary }): ReactElement {
  const [ending, setEnding] = useState(false)
  const order = (name: 'delivery.pause' | 'delivery.resume' | 'delivery.cancel') => void attempt(() => ask(name, id))
  if (state === 'finished' || state === 'cancelled') return <SendAgain id={id} counts={counts} />
  return (
    <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
      {(state === 'sending' || state === 'scheduled') && (
        <Button variant="default" leftSection={<Pause size={15} />} onClick={() => order('delivery.pause')}>
          Pause
        </Button>
      )}
      {state !== 'sending' && (
        <Button leftSection={<Play size={15} />} onClick={() => order('delivery.resume')}>
          {state === 'scheduled' ? 'Send now' : 'Resume'}
        </Button>
      )}
      <Button variant="default" leftSection={<X size={15} />} onClick={() => setEnding(true)}>
        Cancel delivery
      </Button>
      <Confirm
        opened={ending}
        title="Cancel this delivery?"
        yes="Cancel delivery"
        no="Keep it"
        onYes={() => {
          order('delivery.cancel')
          setEnding(false)
        }}
        onNo={() => setEnding(false)}
      >
        {counted(counts.waiting + counts.deferred, 'person', 'people')} will not get it, and it cannot be resumed. To go on later, pause it
        instead.
      </Confirm>
    </Group>
  )
}
