import { Button, Modal } from '@mantine/core'
import { Scissors } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useCommands } from '../../shell/commands.ts'
import { useComposing, useDigest } from '../composer-context.tsx'
import { ShorterBlurbs } from './ShorterBlurbs.tsx'

/** Shortens every long blurb of the digest, once they were looked over. */
export function ShortenAll(): ReactElement {
  const { id } = useDigest()
  const { flush } = useComposing()
  const [open, setOpen] = useState(false)

  useCommands([{ id: 'shorten-blurbs', label: 'Shorten all blurbs…', group: 'Digest', run: () => void show() }])

  async function show(): Promise<void> {
    await flush()
    setOpen(true)
  }

  return (
    <>
      <Button size="xs" variant="default" leftSection={<Scissors size={13} />} onClick={() => void show()}>
        Shorten all blurbs…
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Shorten all blurbs" size="lg">
        {open && <ShorterBlurbs digestId={id} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  )
}
