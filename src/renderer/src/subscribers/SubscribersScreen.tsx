import { Button } from '@mantine/core'
import { Ban, Download, FileDown, FileJson, UserPlus, Users, UsersRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { counted } from '../ui/words.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { ConsentDialog } from './ConsentDialog.tsx'
import { DuplicatesDialog } from './DuplicatesDialog.tsx'
import { EditPeopleDialog } from './EditPeopleDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { ImportPeopleDialog } from './ImportPeopleDialog.tsx'
import { ListDialog } from './ListDialog.tsx'
import { ListPane } from './ListPane.tsx'
import { PeoplePane } from './PeoplePane.tsx'
import { exportPeople } from './person-steps.ts'
import { usePeopleView } from './people-view.ts'
import { SegmentDialog } from './SegmentDialog.tsx'
import { StandingDialog } from './StandingDialog.tsx'
import { SuppressionsDialog } from './SuppressionsDialog.tsx'

const panes = [
  { size: '208px', min: '160px', max: '340px' },
  { size: 1, min: '480px' },
] as const

/** Who gets the digests: lists at the left, people beside them. */
export function SubscribersScreen(): ReactElement {
  const { listId } = usePeopleView()
  const facets = useAnswer('subscribers.facets', null)
  const addPerson = (): void => openDialog({ is: 'add-person', listId })
  const importPeople = (): void => openDialog({ is: 'import-people', source: null, listId })
  useCommands([
    { id: 'people.add', label: 'Add a person…', group: 'Subscribers', shortcut: 'A', run: addPerson },
    { id: 'import', label: 'Import people…', group: 'Subscribers', shortcut: 'mod+I', run: importPeople },
    { id: 'people.export', label: 'Export as CSV…', group: 'Subscribers', run: () => void exportPeople(listId, 'csv') },
    { id: 'people.export-json', label: 'Export as JSON…', group: 'Subscribers', run: () => void exportPeople(listId, 'json') },
    { id: 'people.segment', label: 'New segment…', group: 'Subscribers', run: () => openDialog({ is: 'segment', segment: null }) },
    { id: 'people.duplicates', label: 'Find duplicates…', group: 'Subscribers', run: () => openDialog({ is: 'people-duplicates' }) },
    { id: 'people.suppressions', label: 'Suppressed addresses…', group: 'Subscribers', run: () => openDialog({ is: 'suppressions' }) },
  ])
  const total = facets.data?.total
  const tools = (
    <>
      <Button variant="default" leftSection={<Download size={15} />} onClick={importPeople}>
        Import
      </Button>
      <MoreMenu
        label="More for the subscribers"
        entries={[
          { label: 'Export as CSV…', icon: FileDown, run: () => void exportPeople(listId, 'csv') },
          { label: 'Export as JSON…', icon: FileJson, run: () => void exportPeople(listId, 'json') },
          { label: 'Find duplicates…', icon: UsersRound, run: () => openDialog({ is: 'people-duplicates' }) },
          { label: 'Suppressed addresses…', icon: Ban, run: () => openDialog({ is: 'suppressions' }) },
        ]}
      />
      <Button leftSection={<UserPlus size={15} />} onClick={addPerson}>
        Add a person
      </Button>
    </>
  )
  return (
    <Screen title="Subscribers" aside={total !== undefined && counted(total, 'person', 'people')} toolbar={tools}>
      {facets.error && <ProblemNotice problem={facets.error} />}
      {total === 0 && <NobodyYet onAdd={addPerson} onImport={importPeople} />}
      {total !== undefined && total > 0 && (
        <Panes name="subscribers" panes={panes}>
          <ListPane />
          <PeoplePane />
        </Panes>
      )}
      <AddPersonDialog />
      <StandingDialog />
      <ListDialog />
      <ImportPeopleDialog />
      <EditPeopleDialog />
      <SegmentDialog />
      <SuppressionsDialog />
      <DuplicatesDialog />
      <EraseDialog />
      <ConsentDialog />
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
            Import a file
          </Button>
          <Button variant="default" leftSection={<UserPlus size={15} />} onClick={onAdd}>
            Add a person
          </Button>
        </>
      }
    >
      Bring your readers from a spreadsheet or from another newsletter service: any table with a column of addresses will do, and every
      export of the known services. Who has left is remembered, and no import brings them back.
    </EmptyState>
  )
}
