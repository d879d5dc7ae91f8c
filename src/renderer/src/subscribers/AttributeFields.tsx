import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import classes from './PersonPane.module.css'

interface AttributeFieldsProps {
  readonly attributes: Readonly<Record<string, string>>
  readonly onChange: (attributes: Readonly<Record<string, string>>) => void
}

interface Row {
  readonly key: number
  readonly name: string
  readonly value: string
}

/** What else is known of a person, as names and values: merge fields can use them. */
export function AttributeFields({ attributes, onChange }: AttributeFieldsProps): ReactElement {
  const [rows, setRows] = useState<readonly Row[]>(() => Object.entries(attributes).map(([name, value], key) => ({ key, name, value })))

  function save(next: readonly Row[]): void {
    setRows(next)
    const named = Object.fromEntries(next.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value]))
    if (JSON.stringify(named) !== JSON.stringify(attributes)) onChange(named)
  }

  const edit = (key: number, part: Partial<Row>): void => setRows(rows.map(row => (row.key === key ? { ...row, ...part } : row)))
  return (
    <fieldset className={classes.attributes}>
      <legend>More about them</legend>
      {rows.map(({ key, name, value }) => (
        <div key={key} className={classes.attribute}>
          <TextInput
            aria-label="What"
            placeholder="town"
            value={name}
            onChange={({ currentTarget }) => edit(key, { name: currentTarget.value })}
            onBlur={() => save(rows)}
          />
          <TextInput
            aria-label={name || 'Value'}
            placeholder="Saltby"
            value={value}
            onChange={({ currentTarget }) => edit(key, { value: currentTarget.value })}
            onBlur={() => save(rows)}
          />
          <ActionIcon aria-label={`Remove ${name || 'this line'}`} onClick={() => save(rows.filter(row => row.key !== key))}>
            <X size={15} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        mt={6}
        leftSection={<Plus size={14} />}
        onClick={() => setRows([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, name: '', value: '' }])}
      >
        Add a line
      </Button>
    </fieldset>
  )
}
