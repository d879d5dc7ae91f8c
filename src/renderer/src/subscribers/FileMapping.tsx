import { Group, Select, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FileLook } from '../../../core/subscribers/import/import-operations.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { withUse } from './column-uses.ts'
import { withUses, type FileReading } from './file-reading.ts'
import { standingLooks } from './standings.ts'

interface FileMappingProps {
  readonly file: FileLook
  readonly reading: FileReading | undefined
  readonly onChange: (reading: FileReading) => void
  readonly onSheet: (sheet: string) => void
}

/** The columns of one file and what each is taken for. */
export function FileMapping({ file, reading, onChange, onSheet }: FileMappingProps): ReactElement | null {
  if (!reading) return null
  return (
    <>
      <Group mb="sm" align="flex-end">
        {file.sheets.length > 1 && (
          <Select
            label="Sheet"
            allowDeselect={false}
            data={[...file.sheets]}
            value={file.sheet}
            onChange={sheet => sheet !== null && onSheet(sheet)}
          />
        )}
        <Select
          label="Of whom the file says nothing is"
          allowDeselect={false}
          data={standingLooks.map(({ is, name }) => ({ value: is, label: name }))}
          value={reading.otherwise}
          onChange={is => onChange(withUses(file, reading.uses, is as FileReading['otherwise']))}
        />
        {file.remembered && (
          <Text size="sm" c="dimmed" pb={8}>
            As you read such a file the last time.
          </Text>
        )}
      </Group>
      <ColumnTable
        look={file}
        uses={reading.uses}
        onUse={(column, use) => onChange(withUses(file, withUse(reading.uses, column, use), reading.otherwise))}
      />
    </>
  )
}
