import { Button } from '@mantine/core'
import { Send } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { navigate } from '../shell/route.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { DeliveryRow } from './DeliveryRow.tsx'
import { useLiveDeliveries } from './use-delivery.ts'
import classes from './DeliveriesScreen.module.css'

/** Every delivery, the latest first. */
export function DeliveriesScreen(): ReactElement {
  useLiveDeliveries()
  const { data, error } = useAnswer('delivery.list', undefined)
  return (
    <Screen title="Deliveries">
      {error && <ProblemNotice problem={error} />}
      {data?.length === 0 && (
        <EmptyState icon={Send} title="Nothing sent yet" actions={<Button onClick={() => navigate('#/digests')}>Go to the digests</Button>}>
          When you send a digest, its delivery appears here: how far it is, who has it, and why a server refused somebody.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className={classes.deliveries} aria-label="Deliveries">
          {data.map(summary => (
            <DeliveryRow key={summary.id} summary={summary} />
          ))}
        </ul>
      )}
    </Screen>
  )
}
