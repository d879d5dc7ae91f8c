import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import type { SubscriberImportReport } from '../../../core/subscribers/subscribers-operations.ts'
import { shell } from '../host.ts'
import { Counts } from '../ui/Counts.tsx'
import { LeftOut } from '../ui/LeftOut.tsx'
import { attempt, say } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { rejectedCsv } from './rejected-csv.ts'
import { standingName } from './standings.ts'

interface CsvReportProps {
  /** Of a dry run, or of the import when some rows could not come in. */
  readonly report: SubscriberImportReport
  readonly busy: boolean
  readonly onBack: () => void
  readonly onImport: () => void
  readonly onDone: () => void
}

/** What an import would do or did: every row counted once, and who is left out and why. */
export function CsvReport({ report, busy, onBack, onImport, onDone }: CsvReportProps): ReactElement {
  const { dryRun, rows, added, updated, unchanged, keptAway, rejected } = report
  const changing = added + updated
  return (
    <div>
      <Counts
        counts={[
          { value: rows, label: 'rows' },
          { value: added, label: dryRun ? 'will be added' : 'added' },
          { value: updated, label: dryRun ? 'will be updated' : 'updated' },
          { value: unchanged, label: 'unchanged' },
          { value: keptAway.length, label: 'kept away' },
          { value: rejected.length, label: 'rejected' },
        ]}
      />
      <LeftOut
        title={`${counted(keptAway.length, 'person', 'people')} kept away, because they had left or could not be reached`}
        rows={keptAway.map(({ line, email, standing }) => ({ line, reason: standingName(standing), row: email }))}
      />
      <LeftOut title={`${counted(rejected.length, 'row')} rejected`} rows={rejected} />
      <Group justify="flex-end" mt="lg">
        {rejected.length > 0 && (
          <Button variant="subtle" mr="auto" onClick={() => void saveRejected(rejected)}>
            Save the rejected rows
          </Button>
        )}
        {dryRun && (
          <Button variant="default" onClick={onBack}>
            Back to the columns
          </Button>
        )}
        {dryRun ? (
          <Button loading={busy} disabled={changing === 0} onClick={onImport}>
            {changing === 0 ? 'Nothing to import' : `Import ${counted(changing, 'person', 'people')}`}
          </Button>
        ) : (
          <Button onClick={onDone}>Done</Button>
        )}
      </Group>
    </div>
  )
}

async function saveRejected(rejected: SubscriberImportReport['rejected']): Promise<void> {
  const where = await attempt(() => shell.saveFile({ name: 'rejected-rows.csv', text: rejectedCsv(rejected) }))
  if (where) say(`Saved the rejected rows to ${where}.`)
}
