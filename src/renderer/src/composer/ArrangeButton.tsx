import { Button, Modal, Tooltip } from '@mantine/core'
import { Sparkles } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import { ArrangeReview } from './arrange/ArrangeReview.tsx'
import { useComposing } from './composer-context.tsx'
import type { PlannedDigest } from './library-steps.ts'

/** Plans sections of the topic's unused articles and shows them to be looked over; nothing happens before they are applied. */
export function ArrangeButton(): ReactElement {
  const { planArrangement } = useComposing()
  const [planned, setPlanned] = useState<PlannedDigest | null>(null)
  const [busy, setBusy] = useState(false)

  useCommands([{ id: 'arrange', label: 'Arrange for me…', group: 'Digest', run: () => void plan() }])

  async function plan(): Promise<void> {
    setBusy(true)
    setPlanned(await planArrangement())
    setBusy(false)
  }

  return (
    <>
      <Tooltip label="Put the topic’s unused articles in sections, best story first">
        <Button size="xs" variant="default" leftSection={<Sparkles size={14} />} loading={busy} onClick={() => void plan()}>
          Arrange for me
        </Button>
      </Tooltip>
      <Modal opened={planned !== null} onClose={() => setPlanned(null)} title="Arranged for you, to look over" size="xl">
        {planned && <ArrangeReview planned={planned} onDone={() => setPlanned(null)} />}
      </Modal>
    </>
  )
}
