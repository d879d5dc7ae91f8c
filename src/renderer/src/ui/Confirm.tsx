import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

interface ConfirmProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, and what cannot be taken back. */
  readonly children: ReactNode
  readonly yes: string
  readonly no: string
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** One short question before what cannot be undone: Enter goes on, Escape leaves it. */
export function Confirm({ opened, title, children, yes, no, busy = false, onYes, onNo }: ConfirmProps): ReactElement {
  return (
    <Modal opened={opened} onClose={onNo} title={title} centered>
      <Text size="sm">{children}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onNo}>
          {no}
        </Button>
        <Button data-autofocus loading={busy} onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </Modal>
  )
}
