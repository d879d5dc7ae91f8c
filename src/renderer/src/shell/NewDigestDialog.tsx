import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { NewDigestForm } from '../digests/NewDigestForm.tsx'
import { closeDialog, useDialog } from './dialogs.ts'

/** A new edition, over whatever screen asked for it. */
export function NewDigestDialog(): ReactElement {
  const open = useDialog('new-digest')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="New digest" size="xl" centered>
      {open && <NewDigestForm addition={open} templateId={open.templateId} onClose={closeDialog} />}
    </Modal>
  )
}
