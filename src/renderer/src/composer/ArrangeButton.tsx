import { Button, List, Popover, Text, Tooltip } from '@mantine/core'
import { Sparkles } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useComposing } from './composer-context.tsx'

/** Lets Broadsheet put the topic's unused articles in sections, and says why it did so. One undo takes it back. */
export function ArrangeButton(): ReactElement {
  const { arrange, undo } = useComposing()
  const [explanation, setExplanation] = useState<readonly string[] | null>(null)
  const [busy, setBusy] = useState(false)

  async function onClick(): Promise<void> {
    setBusy(true)
    setExplanation(await arrange())
    setBusy(false)
  }

  return (
    <Popover
      opened={explanation !== null}
      onChange={opened => !opened && setExplanation(null)}
      width={360}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label="Put the topic’s unused articles in sections, best story first" disabled={explanation !== null}>
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
          {explanation?.map(line => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        <Button
          mt={12}
          size="xs"
          variant="default"
          onClick={() => {
            undo()
            setExplanation(null)
          }}
        >
          Undo
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
