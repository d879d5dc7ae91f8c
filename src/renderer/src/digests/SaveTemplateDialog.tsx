import { Modal, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { openTemplate } from '../themes/template-steps.ts'
import { attempt } from '../ui/notify.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

/** Keeps a digest as a template, over whatever screen asked for it. */
export function SaveTemplateDialog(): ReactElement {
  const open = useDialog('save-template')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Save as a template">
      {open && <SaveTemplateForm digestId={open.digestId} name={open.name} />}
    </Modal>
  )
}

function SaveTemplateForm({ digestId, name: proposed }: { readonly digestId: string; readonly name: string }): ReactElement {
  const [name, setName] = useState(proposed)

  async function save(): Promise<void> {
    const template = await attempt(() => ask('templates.fromDigest', { digestId, name }))
    if (!template) return
    closeDialog()
    openTemplate(template.id)
  }

  return (
    <DialogForm action="Save" disabled={name.trim() === ''} onSubmit={save} onCancel={closeDialog}>
      <TextInput label="Name" data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Text size="sm" c="dimmed">
        Sections, layouts and your own words stay; each story becomes an empty place for the next one. The digest stays as it is.
      </Text>
    </DialogForm>
  )
}
