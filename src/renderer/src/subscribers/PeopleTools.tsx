import { CloseButton, Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import type { ReactElement } from 'react'
import type { SubscriberQuery } from '../../../core/subscribers/subscribers-operations.ts'
import { useCommands } from '../shell/commands.ts'
import { lookAtPeople, usePeopleView } from './people-view.ts'
import classes from './PeoplePane.module.css'

const orders = [
  { value: 'newest', label: 'Newest first' },
  { value: 'email', label: 'By address' },
  { value: 'name', label: 'By name' },
  { value: 'changed', label: 'Last changed' },
]

const fieldId = 'people-search'

/** Search and order of the table. */
export function PeopleTools(): ReactElement {
  const { text, sort } = usePeopleView()
  useCommands([
    {
      id: 'find',
      label: 'Search the subscribers',
      group: 'Subscribers',
      shortcut: 'mod+F /',
      run: () => document.querySelector<HTMLInputElement>(`#${fieldId}`)?.select(),
    },
  ])
  return (
    <search className={classes.tools}>
      <TextInput
        id={fieldId}
        className={classes.search}
        aria-label="Search people"
        placeholder="Search by address or name"
        leftSection={<Search size={15} />}
        rightSection={text && <CloseButton size="sm" aria-label="Clear the search" onClick={() => lookAtPeople({ text: '' })} />}
        value={text}
        onChange={({ currentTarget }) => lookAtPeople({ text: currentTarget.value })}
        onKeyDown={({ key }) => key === 'Escape' && lookAtPeople({ text: '' })}
      />
      <Select
        w={150}
        aria-label="Order"
        allowDeselect={false}
        data={orders}
        value={sort}
        onChange={value => lookAtPeople({ sort: value as SubscriberQuery['sort'] })}
      />
    </search>
  )
}
