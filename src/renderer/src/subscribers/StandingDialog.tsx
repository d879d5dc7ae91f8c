import { Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Standing } from '../../../core/subscribers/subscriber.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { counted } from '../ui/words.ts'
import { setStanding } from './person-steps.ts'
import { standingLooks } from './standings.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

/** Where people stand from now on, and why. */
export function StandingDialog(): ReactElement {
  const open = useDialog('standing')
  return (
    <Modal
      opened={open !== null}
      onClose={closeDialog}
      title={`Change the standing of ${counted(open?.ids.length ?? 0, 'person', 'people')}`}
    >
      {open && <StandingForm ids={open.ids} />}
    </Modal>
  )
}

function StandingForm({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const [is, setIs] = useState<Standing['is']>('left')
  const [cause, setCause] = useState('')

  async function save(): Promise<void> {
    if (await setStanding(ids, is, cause.trim() || 'set by hand')) closeDialog()
  }

  return (
    <DialogForm action="Change" onSubmit={save} onCancel={closeDialog}>
      <Radio.Group label="Standing" value={is} onChange={value => setIs(value)}>
        <Stack gap={10} mt={6}>
          {standingLooks.map(look => (
            <Radio
              key={look.is}
              data-autofocus={look.is === is || undefined}
              value={look.is}
              label={look.name}
              description={look.meaning}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label="Cause"
        description="Kept with the date, so that you can answer when somebody asks."
        placeholder="asked by telephone"
        value={cause}
        onChange={({ currentTarget }) => setCause(currentTarget.value)}
      />
    </DialogForm>
  )
}
