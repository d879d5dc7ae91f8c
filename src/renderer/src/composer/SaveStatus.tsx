import { Button, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useComposing, useReadOnly, useSaving } from './composer-context.tsx'

/** Whether the digest on the screen is the digest on the disk. */
export function SaveStatus(): ReactElement {
  const saving = useSaving()
  const readOnly = useReadOnly()
  const { flush } = useComposing()
  return (
    <Group gap={8} component="output">
      <Text size="xs" c={saving.is === 'failed' ? 'red' : 'dimmed'}>
        {readOnly ? 'Sent, so it stays as it is' : words[saving.is]}
      </Text>
      {saving.is === 'failed' && (
        <Button size="compact-xs" variant="default" onClick={() => void flush()}>
          Save now
        </Button>
      )}
    </Group>
  )
}

const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved', conflict: 'Changed elsewhere' } as const
