import { resolve } from 'node:path'
import type { Handlers } from '../../contract/newsroom.ts'
import type { SubscriberImportReport } from '../../core/subscribers/import/import-operations.ts'
import { writeFileDurably } from '../../node/files/write-file-durably.ts'
import type { Answer } from '../answer.ts'
import type { Values } from '../commands/subscribers.ts'
import { listId } from '../desk.ts'
import { count } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { standingOption } from './standing-option.ts'

/** `subscribers import`: a file, or the files of an archive, onto a list. */
export async function importPeople(handlers: Handlers, values: Values, [file]: readonly string[]): Promise<Answer> {
  if (file === undefined || values.list === undefined) throw new UsageError('Which file, and onto which list (--list)?')
  const source = { from: 'path', path: resolve(file) } as const
  const otherwise = values.as === undefined ? null : standingOption('as', values.as)
  const look = await handlers['subscribers.lookAt']({ source, email: values.email ?? null, sheet: values.sheet ?? null })
  const files = look.files.map(({ name, sheet, guess }) => ({ name, sheet, mapping: otherwise === null ? guess : { ...guess, otherwise } }))
  const dryRun = values['dry-run'] ?? false
  const list = await listId(handlers, values.list, dryRun ? 'named' : 'made')
  const report = await handlers['subscribers.import']({ source, files, listId: list, dryRun })
  if (values.rejected !== undefined && report.mend !== '') await writeFileDurably(resolve(values.rejected), report.mend)
  const formats = look.files.map(({ name, format }) => `${name}: ${format}`)
  return { value: { ...report, formats: look.files.map(({ format }) => format) }, text: [...formats, ...words(report)].join('\n') }
}

function words(report: SubscriberImportReport): readonly string[] {
  const { rows, added, dryRun, updated, unchanged, keptAway, rejected, hints } = report
  return [
    `${count(rows, 'row')}: ${added} ${dryRun ? 'would be added' : 'added'}, ${updated} updated, ${unchanged} unchanged, ${keptAway.length} kept away, ${rejected.length} rejected.`,
    ...keptAway.map(({ line, email, standing }) => `  line ${line}: ${email} (${standing}) is not brought back`),
    ...rejected.map(({ line, reason, row }) => `  line ${line}: ${reason} (${row})`),
    ...hints.map(({ line, email, meant }) => `  line ${line}: ${email} came in as it is; was ${meant} meant?`),
  ]
}

/** `subscribers export`: a list, or everybody, as CSV or JSON. */
export async function exportPeople(handlers: Handlers, values: Values): Promise<Answer> {
  const as = values.as ?? 'csv'
  if (as !== 'csv' && as !== 'json') throw new UsageError(`--as is csv or json, not “${as}”.`)
  const list = values.list === undefined ? null : await listId(handlers, values.list)
  const exported = await handlers['subscribers.export']({ listId: list, as })
  if (values.out === undefined) return { value: exported, text: exported.text.trimEnd() }
  const file = resolve(values.out)
  await writeFileDurably(file, exported.text)
  return { value: { ...exported, text: undefined, file }, text: `${count(exported.count, 'subscriber')} in ${file}` }
}
