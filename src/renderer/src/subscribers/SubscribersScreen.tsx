import { Button } from '@mantine/core'
import { Download, FileDown, UserPlus, Users } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { counted } from '../ui/words.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { CsvDialog } from './CsvDialog.tsx'
import { ListDialog } from './ListDialog.tsx'
import { ListPane } from './ListPane.tsx'
import { PeoplePane } from './PeoplePane.tsx'
import { exportPeople } from './person-steps.ts'
import { usePeopleView } from './people-view.ts'
import { StandingDialog } from './StandingDialog.tsx'

const panes = [
  { size: '208px', min: '160px', max: '340px' },
  { size: 1, min: '480px' },
] as const

/** Who gets the digests: lists at the left, people beside them. */
export function SubscribersScreen(): ReactElement {
  const { listId } = usePeopleView()
  const everybody = useAnswer('subscribers.list', { listId: null, standing: null, text: '', sort: 'email', offset: 0, limit: 0 })
  const addPerson = (): void => openDialog({ is: 'add-person', listId })
  const importCsv = (): void => openDialog({ is: 'csv', source: null, listId })
  useCommands([
    { id: 'people.add', label: 'Add a person…', group: 'Subscribers', shortcut: 'A', run: addPerson },
    { id: 'import', label: 'Import people from CSV…', group: 'Subscribers', shortcut: 'mod+I', run: importCsv },
    { id: 'people.export', label: 'Export as CSV…', group: 'Subscribers', run: () => void exportPeople(listId) },
  ])
  const total = everybody.data?.total
  const tools = (
    <>
      <Button variant="default" leftSection={<Download size={15} />} onClick={importCsv}>
        Import CSV
      </Button>
      <Button variant="default" leftSection={<FileDown size={15} />} disabled={!total} onClick={() => void exportPeople(listId)}>
        Export
      </Button>
      <Button leftSection={<UserPlus size={15} />} onClick={addPerson}>
        Add a person
      </Button>
    </>
  )
  return (
    <Screen title="Subscribers" aside={total !== undefined && counted(total, 'person', 'people')} toolbar={tools}>
      {everybody.error && <ProblemNotice problem={everybody.error} />}
      {total === 0 && <NobodyYet onAdd={addPerson} onImport={importCsv} />}
      {total !== undefined && total > 0 && (
        <Panes name="subscribers" panes={panes}>
          <ListPane />
          <PeoplePane />
        </Panes>
      )}
      <AddPersonDialog />
      <StandingDialog />
      <ListDialog />
      <CsvDialog />
    </Screen>
  )
}

interface NobodyYetProps {
  readonly onAdd: () => void
  readonly onImport: () => void
}

function NobodyYet({ onAdd, onImport }: NobodyYetProps): ReactElement {
  return (
    <EmptyState
      icon={Users}
      title="Nobody subscribes yet"
      actions={
        <>
          <Button leftSection={<Download size={15} />} onClick={onImport}>
            Import a CSV file
          </Button>
          <Button variant="default" leftSection={<UserPlus size={15} />} onClick={onAdd}>
            Add a person
          </Button>
        </>
      }
    >
      Bring your readers from a spreadsheet or from another newsletter service: any CSV file with a column of addresses will do. Who has
      left is remembered, and no import brings them back.
    </EmptyState>
  )
}
