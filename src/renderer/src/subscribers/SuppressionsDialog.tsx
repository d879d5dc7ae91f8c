import { Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { SuppressReport } from '../../../core/subscribers/suppress.ts'
import { ask } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { LeftOut } from '../ui/LeftOut.tsx'
import { attempt, told } from '../ui/notify.ts'
import { SuppressionTable } from './SuppressionTable.tsx'

/** Addresses and domains that nothing is ever sent to. */
export function SuppressionsDialog(): ReactElement {
  const open = useDialog('suppressions')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Suppressed addresses and domains" size={760}>
      {open && <Suppressions />}
    </Modal>
  )
}

function Suppressions(): ReactElement {
  const [text, setText] = useState('')
  const [cause, setCause] = useState('')
  const [rejected, setRejected] = useState<SuppressReport['rejected']>([])

  async function add(): Promise<void> {
    const report = await attempt(() => ask('suppressions.add', { what: text.split(/[\n,;]/), cause }))
    if (!report) return
    told(report.undoable)
    setRejected(report.rejected)
    // What could not be read stays, to be corrected.
    setText(report.rejected.map(({ row }) => row).join('\n'))
  }

  return (
    <>
      <Text size="sm" c="dimmed" maw={620} mb="md">
        Nothing is sent to them, whatever list they are on, and no import brings them in. A domain stands for every address at it and below
        it.
      </Text>
      <form
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        <Textarea
          label="Addresses or domains"
          description="One a line: ann@quay.example, or quay.example for everybody there."
          data-autofocus
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group align="flex-end" mt="sm">
          <TextInput
            label="Cause"
            placeholder="asked by letter"
            flex={1}
            value={cause}
            onChange={({ currentTarget }) => setCause(currentTarget.value)}
          />
          <Button type="submit" disabled={text.trim() === ''}>
            Suppress
          </Button>
        </Group>
      </form>
      <LeftOut title="Not understood" rows={rejected} />
      <SuppressionTable />
    </>
  )
}
