import { Modal, MultiSelect, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { addressFault } from '../../../core/base/email-address.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt, say } from '../ui/notify.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

/** Adds one person by hand. */
export function AddPersonDialog(): ReactElement {
  const open = useDialog('add-person')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Add a person">
      {open && <PersonForm listId={open.listId} />}
    </Modal>
  )
}

function PersonForm({ listId }: { readonly listId: string | null }): ReactElement {
  const lists = useAnswer('lists.list', undefined).data ?? []
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[] | null>(listId ? [listId] : null)
  const [tried, setTried] = useState(false)
  const fault = addressFault(email)
  const only = lists.length === 1 && lists[0] ? [lists[0].id] : []
  const listIds = chosen ?? only

  async function add(): Promise<void> {
    setTried(true)
    if (fault !== null) return
    const added = await attempt(() => ask('subscribers.add', { email, name: name.trim(), listIds, attributes: {} }))
    if (!added) return
    closeDialog()
    say(`Added ${added.email}.`)
  }

  return (
    <DialogForm action="Add" onSubmit={add} onCancel={closeDialog} noValidate>
      <TextInput
        label="Address"
        type="email"
        required
        data-autofocus
        error={tried && fault !== null && `This address ${fault}.`}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <TextInput label="Name" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <MultiSelect
        label="Lists"
        data={lists.map(list => ({ value: list.id, label: list.name }))}
        value={[...listIds]}
        onChange={setChosen}
      />
    </DialogForm>
  )
}
