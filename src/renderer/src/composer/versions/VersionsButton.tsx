import { ActionIcon, Modal, Tooltip } from '@mantine/core'
import { History } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useCommands } from '../../shell/commands.ts'
import { useComposing, useOfDigest } from '../composer-context.tsx'
import { Versions } from './Versions.tsx'

/** Opens the versions of the digest, once what is on the screen is saved. */
export function VersionsButton(): ReactElement {
  const number = useOfDigest(digest => digest.number)
  const { flush } = useComposing()
  const [open, setOpen] = useState(false)

  useCommands([{ id: 'versions', label: 'Versions of this digest…', group: 'Digest', run: () => void show() }])

  async function show(): Promise<void> {
    await flush()
    setOpen(true)
  }

  return (
    <>
      <Tooltip label="Versions">
        <ActionIcon aria-label="Versions" onClick={() => void show()}>
          <History size={17} />
        </ActionIcon>
      </Tooltip>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Versions of № ${number}`} size="min(1180px, 94vw)">
        {open && <Versions onClose={() => setOpen(false)} />}
      </Modal>
    </>
  )
}
