import { Autocomplete, NumberInput, Select, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Condition } from '../../../core/subscribers/segments/segment.ts'
import { useAnswer } from '../ask.ts'
import { standingLooks } from './standings.ts'

interface ConditionValueProps {
  readonly condition: Condition
  readonly onChange: (value: string) => void
}

const label = 'Compared with'
const standings = standingLooks.map(({ is, name }) => ({ value: is, label: name }))

/** What a condition compares with, entered as befits its field. */
export function ConditionValue({ condition, onChange }: ConditionValueProps): ReactElement {
  const { field, is, value } = condition
  const lists = useAnswer('lists.list', undefined).data ?? []
  const tags = useAnswer('subscribers.facets', null, { enabled: field === 'tag' }).data?.tags ?? []
  const common = { size: 'xs', 'aria-label': label, value } as const
  if (field === 'standing') return <Select {...common} allowDeselect={false} data={standings} onChange={next => onChange(next ?? value)} />
  if (field === 'list')
    return (
      <Select
        {...common}
        allowDeselect={false}
        placeholder="Choose a list"
        data={lists.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={next => onChange(next ?? value)}
      />
    )
  if (field === 'tag') return <Autocomplete {...common} data={tags.map(({ tag }) => tag)} onChange={onChange} />
  if (is === 'within' || is === 'older')
    return <NumberInput {...common} min={0} max={36_500} allowDecimal={false} onChange={next => onChange(String(next))} />
  const isDay = field === 'added' || field === 'changed' || field === 'since'
  return <TextInput {...common} type={isDay ? 'date' : 'text'} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
}
