import { Select } from '@mantine/core'
import { memo, type ReactElement } from 'react'
import type { SubscriberQuery } from '../../../core/subscribers/subscribers-operations.ts'
import { useCommands } from '../shell/commands.ts'
import { lookAtPeople, usePeopleView } from './people-view.ts'
import classes from './PeoplePane.module.css'
import { SearchInput } from '../ui/SearchInput.tsx'

const orders = [
  { value: 'newest', label: 'Newest first' },
  { value: 'email', label: 'By address' },
  { value: 'name', label: 'By name' },
  { value: 'changed', label: 'Last changed' },
]

const fieldId = 'people-search'

/** Search and order of the table; not drawn again while that scrolls. */
export const PeopleTools = memo(function PeopleTools(): ReactElement {
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
      <SearchInput
        id={fieldId}
        className={classes.search}
        aria-label="Search people"
        placeholder="Search by address or name"
        value={text}
        onChange={sought => lookAtPeople({ text: sought })}
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
})
