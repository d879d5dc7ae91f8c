import { useState } from 'react'
import type { Source } from '../../../core/base/port.ts'
import type { Problem } from '../../../core/base/problem.ts'
import type { FileOrder, ImportLook, SubscriberImportReport } from '../../../core/subscribers/import/import-operations.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog } from '../shell/dialogs.ts'
import { attempt, told } from '../ui/notify.ts'
import { everybodyShown, lookAtPeople } from './people-view.ts'

/** How each file is read, and onto which list its people go. */
export interface PeopleImportOrder {
  readonly files: readonly FileOrder[]
  readonly listId: string
}

/** Where an import of people stands, and its next steps. */
export interface PeopleImport {
  readonly look: ImportLook | null
  readonly report: SubscriberImportReport | null
  /** Why the chosen file could not be read. */
  readonly problem: Problem | null
  readonly busy: boolean
  /** What was tried out last. */
  readonly order: PeopleImportOrder | null
  choose(source: Source): void
  /** Reads another sheet of a workbook. */
  chooseSheet(sheet: string): void
  /** Tells what would happen. */
  tryOut(order: PeopleImportOrder): void
  /** Does what was tried out. */
  take(): void
  /** From the report to the columns. */
  back(): void
}

/** The steps of an import, from a file that may be chosen already. */
export function usePeopleImport(given: Source | null): PeopleImport {
  const [source, setSource] = useState(given)
  const [sheet, setSheet] = useState<string | null>(null)
  const [order, setOrder] = useState<PeopleImportOrder | null>(null)
  const [report, setReport] = useState<SubscriberImportReport | null>(null)
  const [busy, setBusy] = useState(false)
  const look = useAnswer(
    'subscribers.lookAt',
    { source: source ?? { from: 'text', name: '', text: '' }, email: null, sheet },
    { enabled: source !== null, keepPrevious: true },
  )

  async function run(next: PeopleImportOrder, dryRun: boolean): Promise<void> {
    if (!source) return
    setBusy(true)
    const result = await attempt(() => ask('subscribers.import', { source, ...next, dryRun }))
    setBusy(false)
    if (!result) return
    if (dryRun) return setReport(result)
    told(result.undoable)
    lookAtPeople({ ...everybodyShown, listId: next.listId })
    if (result.rejected.length === 0) closeDialog()
    else setReport(result)
  }

  return {
    look: look.data ?? null,
    report,
    problem: look.error,
    busy: busy || look.isFetching,
    order,
    choose: setSource,
    chooseSheet(next) {
      setOrder(null)
      setSheet(next)
    },
    tryOut(next) {
      setOrder(next)
      void run(next, true)
    },
    take: () => void (order && run(order, false)),
    back: () => setReport(null),
  }
}
