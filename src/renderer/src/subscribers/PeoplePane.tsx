import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { PeopleBar } from './PeopleBar.tsx'
import { everybodyShown, lookAtPeople } from './people-view.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { PeopleTools } from './PeopleTools.tsx'
import { PersonPane } from './PersonPane.tsx'
import { removePeople } from './person-steps.ts'
import classes from './PeoplePane.module.css'
import { usePeople } from './use-people.ts'

const rowHeight = 38

const panes = [
  { size: 1, min: '320px' },
  { size: '300px', min: '260px', max: '560px' },
] as const

/** The people of the list that is chosen: a table, what may be done to those chosen, and the one person in full. */
export function PeoplePane(): ReactElement {
  const people = usePeople(rowHeight)
  const { rows, selection, chosen } = people
  const ids = [...selection.ids]
  useCommands([
    { id: 'people.next', label: 'Next person', group: 'People', shortcut: 'J', keysOnly: true, run: () => selection.move(1) },
    { id: 'people.previous', label: 'Previous person', group: 'People', shortcut: 'K', keysOnly: true, run: () => selection.move(-1) },
    {
      id: 'people.standing',
      label: 'Change the standing…',
      group: 'People',
      shortcut: 'S',
      enabled: ids.length > 0,
      run: () => openDialog({ is: 'standing', ids }),
    },
    {
      id: 'people.edit',
      label: 'Tags and lists…',
      group: 'People',
      shortcut: 'T',
      enabled: ids.length > 0,
      run: () => openDialog({ is: 'edit-people', ids }),
    },
    {
      id: 'people.remove',
      label: 'Remove',
      group: 'People',
      shortcut: 'Delete Backspace',
      enabled: ids.length > 0,
      run: () => void removePeople(ids).then(selection.letGo),
    },
  ])
  const table = (
    <section className={classes.pane} aria-label="People">
      <PeopleTools />
      {rows.problem && <ProblemNotice problem={rows.problem} />}
      {rows.total === 0 ? <NobodyMatches /> : <PeopleTable {...people} />}
      <PeopleBar ids={ids} selection={selection} total={rows.total ?? 0} />
    </section>
  )
  return (
    <Panes name="people" panes={panes}>
      {table}
      <PersonPane person={chosen} several={ids.length > 1 ? ids.length : 0} />
    </Panes>
  )
}

function NobodyMatches(): ReactElement {
  return (
    <EmptyState
      title="Nobody matches"
      actions={
        <Button variant="default" onClick={() => lookAtPeople(everybodyShown)}>
          Show everybody
        </Button>
      }
    >
      Try another list or standing, or part of the name or address.
    </EmptyState>
  )
}
