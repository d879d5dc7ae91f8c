import { Button, Group, Stack } from '@mantine/core'
import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react'

interface DialogFormProps {
  /** What the button says that does it. */
  readonly action: string
  readonly onSubmit: () => Promise<unknown>
  readonly onCancel: () => void
  /** There is nothing yet that could be done. */
  readonly disabled?: boolean
  /** The form says itself what is wrong with a field. */
  readonly noValidate?: boolean
  /** Stands on the left, across from the buttons. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** The fields of a dialog over its two buttons; Enter in a field does it, and while it is done it cannot be done again. */
export function DialogForm({
  action,
  onSubmit,
  onCancel,
  disabled = false,
  noValidate = false,
  beside,
  children,
}: DialogFormProps): ReactElement {
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    await onSubmit().finally(() => setBusy(false))
  }

  return (
    <form noValidate={noValidate} onSubmit={event => void submit(event)}>
      <Stack>
        {children}
        <Group justify={beside === undefined ? 'flex-end' : 'space-between'} mt="sm">
          {beside}
          <Group>
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
            <Button type="submit" loading={busy} disabled={disabled}>
              {action}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
