import { Button, List, Popover, Text, Tooltip } from '@mantine/core'
import { Sparkles } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useComposing } from './composer-context.tsx'
import type { Arranged } from './library-steps.ts'

/** Lets Broadsheet put the topic's unused articles in sections, and says why it did so. One undo takes it back. */
export function ArrangeButton(): ReactElement {
  const { arrange, undo } = useComposing()
  const [arranged, setArranged] = useState<Arranged | null>(null)
  const [busy, setBusy] = useState(false)

  async function onClick(): Promise<void> {
    setBusy(true)
    setArranged(await arrange())
    setBusy(false)
  }

  return (
    <Popover
      opened={arranged !== null}
      onChange={opened => !opened && setArranged(null)}
      width={360}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label="Put the topic’s unused articles in sections, best story first" disabled={arranged !== null}>
          <Button size="xs" variant="default" leftSection={<Sparkles size={14} />} loading={busy} onClick={() => void onClick()}>
            Arrange for me
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="How it was arranged">
        <Text size="sm" fw={600} mb={6}>
          How it was arranged
        </Text>
        <List size="sm" spacing={4}>
          {arranged?.explanation.map(line => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        {arranged?.changed && (
          <Button
            mt={12}
            size="xs"
            variant="default"
            onClick={() => {
              undo()
              setArranged(null)
            }}
          >
            Undo
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
