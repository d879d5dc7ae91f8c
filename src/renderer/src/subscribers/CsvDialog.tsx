import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { CsvChoice } from './CsvChoice.tsx'
import { CsvMappingStep } from './CsvMappingStep.tsx'
import { CsvReport } from './CsvReport.tsx'
import { useCsvImport } from './use-csv-import.ts'

/** Imports people from a CSV file: choose it, say what its columns are, see what would happen, then do it. */
export function CsvDialog(): ReactElement {
  const open = useDialog('csv')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Import people from CSV" size={open ? 960 : 'md'}>
      {open && <Steps open={open} />}
    </Modal>
  )
}

function Steps({ open }: { readonly open: NonNullable<ReturnType<typeof useDialog<'csv'>>> }): ReactElement {
  const steps = useCsvImport(open.source)
  if (steps.report)
    return <CsvReport report={steps.report} busy={steps.busy} onBack={steps.back} onImport={steps.take} onDone={closeDialog} />
  if (steps.look) return <CsvMappingStep look={steps.look} busy={steps.busy} listId={open.listId} onTry={steps.tryOut} />
  return (
    <>
      {steps.problem && <ProblemNotice problem={steps.problem} />}
      <CsvChoice busy={steps.busy} onChoose={steps.choose} />
    </>
  )
}
