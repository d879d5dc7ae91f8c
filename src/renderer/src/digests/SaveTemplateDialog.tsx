import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { openTemplate } from '../themes/template-steps.ts'
import { attempt } from '../ui/notify.ts'

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
  const [busy, setBusy] = useState(false)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const template = await attempt(() => ask('templates.fromDigest', { digestId, name }))
    setBusy(false)
    if (!template) return
    closeDialog()
    openTemplate(template.id)
  }

  return (
    <form onSubmit={event => void save(event)}>
      <TextInput label="Name" data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Text size="sm" c="dimmed" mt="sm">
        Sections, layouts and your own words stay; each story becomes an empty place for the next one. The digest stays as it is.
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          Save
        </Button>
      </Group>
    </form>
  )
}
