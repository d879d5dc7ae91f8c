import { Alert, Button, Group, Select, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { CsvLook, CsvMapping } from '../../../core/subscribers/subscribers-operations.ts'
import { useAnswer } from '../ask.ts'
import { counted } from '../ui/words.ts'
import { mappingOf, usesOf, withUse } from './column-uses.ts'
import { ColumnTable } from './ColumnTable.tsx'

interface CsvMappingStepProps {
  readonly look: CsvLook
  readonly busy: boolean
  /** The list that was open when the import began. */
  readonly listId: string | null
  readonly onTry: (order: { readonly mapping: CsvMapping; readonly listId: string }) => void
}

/** What each column is, and onto which list the people go. */
export function CsvMappingStep({ look, busy, listId: given, onTry }: CsvMappingStepProps): ReactElement {
  const lists = useAnswer('lists.list', undefined).data ?? []
  const [uses, setUses] = useState(() => usesOf(look.columns, look.guess))
  const [chosen, setChosen] = useState(given)
  const listId = chosen ?? lists[0]?.id ?? null
  const mapping = mappingOf(uses)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (mapping && listId) onTry({ mapping, listId })
      }}
    >
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Text fw={600}>{look.name}</Text>
          <Text size="sm" c="dimmed">
            {counted(look.rowCount, 'row')}, {counted(look.columns.length, 'column')}, read as {look.encoding}
          </Text>
        </div>
        <Select
          label="Onto the list"
          allowDeselect={false}
          data={lists.map(({ id, name }) => ({ value: id, label: name }))}
          value={listId}
          onChange={setChosen}
        />
      </Group>
      <ColumnTable look={look} uses={uses} onUse={(column, use) => setUses(now => withUse(now, column, use))} />
      {!mapping && (
        <Alert mt="md" color="yellow">
          Say which column holds the addresses.
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        <Button type="submit" loading={busy} disabled={!mapping || !listId}>
          See what would happen
        </Button>
      </Group>
    </form>
  )
}
