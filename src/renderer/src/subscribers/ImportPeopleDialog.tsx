import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ImportPeopleReport } from './ImportPeopleReport.tsx'
import { MappingStep } from './MappingStep.tsx'
import { PeopleFileChoice } from './PeopleFileChoice.tsx'
import { usePeopleImport } from './use-people-import.ts'

/** Imports people from a file: choose it, say what its columns are, see what would happen, then do it. */
export function ImportPeopleDialog(): ReactElement {
  const open = useDialog('import-people')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Import people" size={open ? 960 : 'md'}>
      {open && <Steps open={open} />}
    </Modal>
  )
}

function Steps({ open }: { readonly open: NonNullable<ReturnType<typeof useDialog<'import-people'>>> }): ReactElement {
  const steps = usePeopleImport(open.source)
  if (steps.report)
    return <ImportPeopleReport report={steps.report} busy={steps.busy} onBack={steps.back} onImport={steps.take} onDone={closeDialog} />
  if (steps.look)
    return (
      <MappingStep
        // Another sheet has other columns.
        key={steps.look.files.map(({ name, sheet }) => `${name} ${sheet}`).join()}
        look={steps.look}
        busy={steps.busy}
        order={steps.order}
        listId={open.listId}
        onSheet={steps.chooseSheet}
        onTry={steps.tryOut}
      />
    )
  return (
    <>
      {steps.problem && <ProblemNotice problem={steps.problem} />}
      <PeopleFileChoice busy={steps.busy} onChoose={steps.choose} />
    </>
  )
}
