import { Modal, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import { closeDialog, useDialog, type OpenDialog } from '../shell/dialogs.ts'
import { attempt, told } from '../ui/notify.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

/** When, how and from where somebody agreed to be written to. */
export function ConsentDialog(): ReactElement {
  const open = useDialog('consent')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={`Consent of ${open?.person.email ?? ''}`}>
      {open && <ConsentForm person={open.person} />}
    </Modal>
  )
}

function ConsentForm({ person }: Pick<Extract<OpenDialog, { is: 'consent' }>, 'person'>): ReactElement {
  const { id, consent } = person
  const [day, setDay] = useState(consent?.at?.slice(0, 10) ?? '')
  const [how, setHow] = useState(consent?.how ?? '')
  const [from, setFrom] = useState(consent?.from ?? '')
  const [ip, setIp] = useState(consent?.ip ?? '')

  async function save(): Promise<void> {
    // The hour is known only when it was imported, and stays as long as the day does.
    const at = day === consent?.at?.slice(0, 10) ? consent.at : day || null
    const outcome = await attempt(() => ask('subscribers.edit', { id, consent: { at, how, from, ip } }))
    if (!outcome) return
    closeDialog()
    told(outcome.undoable)
  }

  return (
    <DialogForm action="Save" onSubmit={save} onCancel={closeDialog}>
      <TextInput label="When" type="date" value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} />
      <TextInput
        label="How"
        data-autofocus
        placeholder="asked at the fish market"
        value={how}
        onChange={({ currentTarget }) => setHow(currentTarget.value)}
      />
      <TextInput
        label="From where"
        placeholder="harbour-weekly.example/subscribe"
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
      />
      <TextInput label="Network address" value={ip} onChange={({ currentTarget }) => setIp(currentTarget.value)} />
    </DialogForm>
  )
}
