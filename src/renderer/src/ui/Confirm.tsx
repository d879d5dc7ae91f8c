import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactElement } from 'react'

interface ConfirmProps {
  readonly opened: boolean
  readonly title: string
  /** What will be lost. */
  readonly text: string
  /** What the button does: "Remove the account". */
  readonly verb: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before a step that cannot be undone. */
export function Confirm({ opened, title, text, verb, onConfirm, onClose }: ConfirmProps): ReactElement {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Text c="dimmed">{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose()
            onConfirm()
          }}
        >
          {verb}
        </Button>
      </Group>
    </Modal>
  )
}
