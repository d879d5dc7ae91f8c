import { useState, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { attempt, say } from '../ui/notify.ts'

/** Erases a person for good, once the curator has said so twice. */
export function EraseDialog(): ReactElement {
  const open = useDialog('erase')
  const [busy, setBusy] = useState(false)

  async function erase(id: string): Promise<void> {
    setBusy(true)
    const erased = await attempt(() => ask('subscribers.erase', { who: id, cause: '' }))
    setBusy(false)
    if (!erased) return
    closeDialog()
    say('Erased. Only a hash that keeps them away is left.')
  }

  return (
    <Confirm
      opened={open !== null}
      title={`Erase ${open?.person.email ?? ''}?`}
      yes="Erase for good"
      no="Cancel"
      busy={busy}
      onYes={() => open && void erase(open.person.id)}
      onNo={closeDialog}
    >
      Everything that is kept of them goes: name, attributes, notes, consent and history. A hash of the address stays, which tells nothing
      and keeps every later import from bringing them back. This cannot be undone. Reports of past deliveries still name the address.
    </Confirm>
  )
}
