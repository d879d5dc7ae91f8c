import { Alert, Button, Group, Select, Tabs, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { FileLook, FileOrder, ImportLook } from '../../../core/subscribers/import/import-operations.ts'
import { useAnswer } from '../ask.ts'
import { LeftOut } from '../ui/LeftOut.tsx'
import { counted } from '../ui/words.ts'
import { FileMapping } from './FileMapping.tsx'
import { readingOf, type FileReading } from './file-reading.ts'
import classes from './MappingStep.module.css'
import type { PeopleImportOrder } from './use-people-import.ts'

interface MappingStepProps {
  readonly look: ImportLook
  readonly busy: boolean
  /** What was tried out before coming back here. */
  readonly order: PeopleImportOrder | null
  /** The list that was open when the import began. */
  readonly listId: string | null
  readonly onSheet: (sheet: string) => void
  readonly onTry: (order: PeopleImportOrder) => void
}

/** What each column of each file is, and onto which list the people go. */
export function MappingStep({ look, busy, order, listId: given, onSheet, onTry }: MappingStepProps): ReactElement {
  const lists = useAnswer('lists.list', undefined).data ?? []
  const [readings, setReadings] = useState(() => look.files.map(file => readingOf(file, orderFor(file, order))))
  const [chosen, setChosen] = useState(order?.listId ?? given)
  const [shown, setShown] = useState('0')
  const listId = chosen ?? lists[0]?.id ?? null
  const files = readings.flatMap(({ order }) => order ?? [])
  const whole = readings.every(({ order }) => order !== null) && files.length > 0

  function change(index: number, reading: FileReading): void {
    setReadings(now => now.with(index, reading))
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (whole && listId) onTry({ files, listId })
      }}
    >
      <Group justify="space-between" align="flex-end" mb="md" wrap="nowrap">
        <div className={classes.about}>
          <Text fw={600} truncate title={look.name}>
            {look.name}
          </Text>
          <Text size="sm" c="dimmed">
            {aboutWords(look)}
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
      {look.files.length > 1 ? (
        <Tabs value={shown} onChange={value => setShown(value ?? '0')}>
          <Tabs.List>
            {look.files.map(({ name }, index) => (
              <Tabs.Tab key={name} value={`${index}`} title={name}>
                <span className={classes.file}>{name.slice(name.lastIndexOf('/') + 1)}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {look.files.map((file, index) => (
            <Tabs.Panel key={file.name} value={`${index}`} pt="sm">
              <FileMapping file={file} reading={readings[index]} onChange={next => change(index, next)} onSheet={onSheet} />
            </Tabs.Panel>
          ))}
        </Tabs>
      ) : (
        look.files.map(file => (
          <FileMapping key={file.name} file={file} reading={readings[0]} onChange={next => change(0, next)} onSheet={onSheet} />
        ))
      )}
      <LeftOut
        title={`${counted(look.leftOut.length, 'file')} left out`}
        rows={look.leftOut.map(({ name, reason }) => ({ line: null, reason, row: name }))}
      />
      {!whole && (
        <Alert mt="md" color="yellow">
          Say which column holds the addresses{look.files.length > 1 ? ' of every file' : ''}.
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        <Button type="submit" loading={busy} disabled={!whole || !listId}>
          See what would happen
        </Button>
      </Group>
    </form>
  )
}

function orderFor({ name, sheet }: FileLook, order: PeopleImportOrder | null): FileOrder | undefined {
  return order?.files.find(file => file.name === name && file.sheet === sheet)
}

function aboutWords({ files }: ImportLook): string {
  const [only] = files
  const formats = [...new Set(files.map(({ format }) => format))].join(', ')
  const rows = counted(
    files.reduce((sum, { rowCount }) => sum + rowCount, 0),
    'row',
  )
  if (!only || files.length > 1) return `${formats}: ${counted(files.length, 'file')}, ${rows}`
  return `${formats}: ${rows}, ${counted(only.columns.length, 'column')}, read as ${only.encoding}`
}
