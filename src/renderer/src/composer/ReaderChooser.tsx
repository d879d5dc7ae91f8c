import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'

interface ReaderChooserProps {
  readonly value: string | null
  readonly onChange: (subscriberId: string | null) => void
}

const shownAtMost = 20

/** Whose mail is shown: a sample reader's, or a subscriber's, found by name or address. */
export function ReaderChooser({ value, onChange }: ReaderChooserProps): ReactElement {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null)
  const [wanted] = useDebouncedValue(text === chosen?.label ? '' : text, 200)
  const query = {
    listId: null,
    segmentId: null,
    standing: null,
    tag: null,
    text: wanted,
    sort: 'name',
    offset: 0,
    limit: shownAtMost,
  } as const
  const { rows = [] } = useAnswer('subscribers.list', query, { keepPrevious: true }).data ?? {}
  const offered = rows.map(({ id, name, email }) => ({ value: id, label: name === '' ? email : `${name} (${email})` }))
  return (
    <Select
      size="xs"
      aria-label="Show as this reader"
      placeholder="As a sample reader"
      searchable
      clearable
      nothingFoundMessage="Nobody like that"
      comboboxProps={{ width: 280, position: 'bottom-end' }}
      value={value}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={chosen && !offered.some(one => one.value === chosen.value) ? [chosen, ...offered] : offered}
      onChange={id => {
        setChosen(offered.find(one => one.value === id) ?? null)
        onChange(id)
      }}
    />
  )
}
