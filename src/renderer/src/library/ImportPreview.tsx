import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ImportReport } from '../../../core/scoop/scoop-operations.ts'
import { shell } from '../host.ts'
import { Counts } from '../ui/Counts.tsx'
import { LeftOut } from '../ui/LeftOut.tsx'
import { attempt, say } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { ImportFields } from './ImportFields.tsx'
import { importKinds } from '../../../contract/import-kinds.ts'
import classes from './ImportPreview.module.css'

interface ImportPreviewProps {
  /** Of a dry run, or of the import when some of it could not come in. */
  readonly report: ImportReport
  readonly busy: boolean
  readonly onBack: () => void
  readonly onImport: () => void
  readonly onDone: () => void
}

/** What an import would bring or brought: how many, the first few, and what could not be read. */
export function ImportPreview({ report, busy, onBack, onImport, onDone }: ImportPreviewProps): ReactElement {
  const { kind, name, dryRun, found, fields, failed, failedCsv, sample } = report
  return (
    <div>
      <p className={classes.kind}>{importKinds[kind]}</p>
      <h3 className={classes.name}>{name}</h3>
      <Counts counts={countsOf(report)} />
      {dryRun && <ImportFields fields={fields} total={found - failed.length} />}
      {dryRun && (
        <ol className={classes.sample} aria-label="The first of them">
          {sample.map(({ title, scoopedBy, excerpt }) => (
            <li key={`${title} ${excerpt}`}>
              <p className={classes.title}>{title}</p>
              <p className={classes.excerpt}>
                {scoopedBy && `Scooped by ${scoopedBy}. `}
                {excerpt}
              </p>
            </li>
          ))}
        </ol>
      )}
      <LeftOut title={`${counted(failed.length, 'entry was', 'entries were')} left out`} rows={failed} />
      <Group justify="flex-end" mt="lg">
        {failed.length > 0 && (
          <Button variant="subtle" mr="auto" onClick={() => void saveFailed(failedCsv)}>
            Save what was left out
          </Button>
        )}
        {dryRun && (
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        )}
        {dryRun ? (
          <Button data-autofocus loading={busy} disabled={changing(report) === 0} onClick={onImport}>
            {importWords(report)}
          </Button>
        ) : (
          <Button onClick={onDone}>Done</Button>
        )}
      </Group>
    </div>
  )
}

function changing({ added, merged, feeds }: ImportReport): number {
  return added + merged + feeds.added
}

function importWords({ added, merged, feeds }: ImportReport): string {
  const watch = feeds.added > 0 ? `atch ${counted(feeds.added, 'feed')}` : ''
  if (added > 0) return `Import ${counted(added, 'article')}${watch && ` and w${watch}`}`
  if (watch) return `W${watch}`
  return merged > 0 ? `Add to ${counted(merged, 'article')}` : 'Nothing to import'
}

async function saveFailed(csv: string): Promise<void> {
  const where = await attempt(() => shell.saveFile({ name: 'left-out.csv', text: csv }))
  if (where) say(`Saved what was left out to ${where}.`)
}

function countsOf({ dryRun, found, added, already, merged, comments, failed, feeds }: ImportReport): { value: number; label: string }[] {
  const articles = [
    { value: found, label: 'found' },
    { value: added, label: dryRun ? 'will be added' : 'added' },
    { value: already, label: 'already here' },
  ]
  const listed = feeds.added + feeds.already
  return [
    ...(listed > 0 && found === 0 ? [] : articles),
    ...(listed > 0 ? [{ value: feeds.added, label: dryRun ? 'feeds will be watched' : 'feeds watched' }] : []),
    ...(feeds.already > 0 ? [{ value: feeds.already, label: 'feeds watched already' }] : []),
    ...(merged > 0 ? [{ value: merged, label: dryRun ? 'will gain something' : 'gained something' }] : []),
    ...(comments > 0 ? [{ value: comments, label: 'comments' }] : []),
    ...(failed.length > 0 ? [{ value: failed.length, label: 'left out' }] : []),
  ]
}
