import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import type { SubscriberImportReport } from '../../../core/subscribers/import/import-operations.ts'
import { shell } from '../host.ts'
import { Counts } from '../ui/Counts.tsx'
import { LeftOut } from '../ui/LeftOut.tsx'
import { attempt, say } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { standingName } from './standings.ts'

interface ImportPeopleReportProps {
  /** Of a dry run, or of the import when some rows could not come in. */
  readonly report: SubscriberImportReport
  readonly busy: boolean
  readonly onBack: () => void
  readonly onImport: () => void
  readonly onDone: () => void
}

/** What an import would do or did: every row counted once, and who is left out and why. */
export function ImportPeopleReport({ report, busy, onBack, onImport, onDone }: ImportPeopleReportProps): ReactElement {
  const { dryRun, rows, added, updated, unchanged, keptAway, rejected, hints, mend } = report
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
        title={`${counted(keptAway.length, 'person', 'people')} kept away, because they had left, could not be reached or are suppressed`}
        rows={keptAway.map(({ line, email, standing }) => ({
          line,
          reason: standing === 'suppressed' ? 'Suppressed' : standingName(standing),
          row: email,
        }))}
      />
      <LeftOut title={`${counted(rejected.length, 'row')} rejected`} rows={rejected} />
      <LeftOut
        title={`${counted(hints.length, 'address', 'addresses')} may be mistyped; they come in as they are`}
        rows={hints.map(({ line, email, meant }) => ({ line, reason: `Was ${meant} meant?`, row: email }))}
      />
      <Group justify="flex-end" mt="lg">
        {rejected.length > 0 && (
          <Button variant="subtle" mr="auto" onClick={() => void saveRejected(mend)}>
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

async function saveRejected(text: string): Promise<void> {
  const where = await attempt(() => shell.saveFile({ name: 'rejected-rows.csv', text }))
  if (where) say(`Saved the rejected rows to ${where}.`)
}
