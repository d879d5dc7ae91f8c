import { useState } from 'react'
import type { Source } from '../../../core/base/port.ts'
import type { Problem } from '../../../core/base/problem.ts'
import type { CsvLook, CsvMapping, SubscriberImportReport } from '../../../core/subscribers/subscribers-operations.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog } from '../shell/dialogs.ts'
import { attempt, told } from '../ui/notify.ts'
import { lookAtPeople } from './people-view.ts'

interface Order {
  readonly mapping: CsvMapping
  readonly listId: string
}

/** Where an import of people stands, and its next steps. */
export interface CsvImport {
  readonly look: CsvLook | null
  readonly report: SubscriberImportReport | null
  /** Why the chosen file could not be read. */
  readonly problem: Problem | null
  readonly busy: boolean
  choose(source: Source): void
  /** Tells what would happen. */
  tryOut(order: Order): void
  /** Does what was tried out. */
  take(): void
  /** From the report to the columns. */
  back(): void
}

/** The steps of an import, from a file that may be chosen already. */
export function useCsvImport(given: Source | null): CsvImport {
  const [source, setSource] = useState(given)
  const [order, setOrder] = useState<Order | null>(null)
  const [report, setReport] = useState<SubscriberImportReport | null>(null)
  const [busy, setBusy] = useState(false)
  const look = useAnswer(
    'subscribers.lookAtCsv',
    { source: source ?? { from: 'text', name: '', text: '' }, email: null },
    { enabled: source !== null },
  )

  async function run(next: Order, dryRun: boolean): Promise<void> {
    if (!source) return
    setBusy(true)
    const result = await attempt(() => ask('subscribers.import', { source, ...next, dryRun }))
    setBusy(false)
    if (!result) return
    if (dryRun) return setReport(result)
    told(result.undoable)
    lookAtPeople({ listId: next.listId, standing: null, text: '' })
    if (result.rejected.length === 0) closeDialog()
    else setReport(result)
  }

  return {
    look: look.data ?? null,
    report,
    problem: look.error,
    busy: busy || look.isFetching,
    choose: setSource,
    tryOut(next) {
      setOrder(next)
      void run(next, true)
    },
    take: () => void (order && run(order, false)),
    back: () => setReport(null),
  }
}
