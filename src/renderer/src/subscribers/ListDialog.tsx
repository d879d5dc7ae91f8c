import { Modal, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt } from '../ui/notify.ts'
import { lookAtPeople } from './people-view.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

interface ListFormProps {
  /** Null for a new one. */
  readonly list: { readonly id: string; readonly name: string; readonly description: string } | null
}

/** A list, new or edited. */
export function ListDialog(): ReactElement {
  const open = useDialog('list')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open?.list ? 'Edit the list' : 'New list'}>
      {open && <ListForm list={open.list} />}
    </Modal>
  )
}

function ListForm({ list }: ListFormProps): ReactElement {
  const [name, setName] = useState(list?.name ?? '')
  const [description, setDescription] = useState(list?.description ?? '')

  async function save(): Promise<void> {
    const saved = await attempt(() => ask('lists.save', { id: list?.id ?? null, name: name.trim(), description: description.trim() }))
    if (!saved) return
    closeDialog()
    lookAtPeople({ listId: saved.id })
  }

  return (
    <DialogForm action="Save" onSubmit={save} onCancel={closeDialog}>
      <TextInput label="Name" required data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <Textarea
        label="Description"
        description="Readers may see it where they leave."
        autosize
        minRows={2}
        value={description}
        onChange={({ currentTarget }) => setDescription(currentTarget.value)}
      />
    </DialogForm>
  )
}
