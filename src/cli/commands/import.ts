import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Source } from '../../core/base/port.ts'
import { tell } from '../../core/base/problem.ts'
import type { ImportKind, ImportReport } from '../../core/scoop/scoop-operations.ts'
import { commonOptions } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { count, print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const kinds: readonly ImportKind[] = ['topic-page', 'feed', 'addresses']

/** Imports files and addresses one by one; a failure does not stop the rest. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, as: { type: 'string' }, topic: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) throw new UsageError('Which file?')
  const kind = values.as === undefined ? null : kinds.find(name => name === values.as)
  if (kind === undefined) throw new UsageError(`--as is one of ${kinds.join(', ')}.`)
  const reports: ImportReport[] = []
  let failures = 0
  await withNewsroom(values, 'import', async handlers => {
    const topic = await topicId(handlers, values.topic)
    for (const place of positionals) {
      try {
        reports.push(await handlers['import.run']({ source: sourceOf(place), kind, topicId: topic, dryRun: values['dry-run'] ?? false }))
      } catch (error) {
        failures += 1
        const problem = tell(error)
        say(`${problem.what} ${problem.remedy}`)
      }
    }
  })
  print(values.json, reports.length === 1 && positionals.length === 1 ? reports[0] : reports, () => reports.map(words).join('\n'))
  return failures > 0 ? 1 : 0
}

function sourceOf(place: string): Source {
  return /^https?:\/\//i.test(place) ? { from: 'url', url: place } : { from: 'path', path: resolve(place) }
}

function words(report: ImportReport): string {
  const verb = report.dryRun ? 'would be added' : 'added'
  const lines = [
    `${report.name}: ${count(report.found, 'article')} found, ${report.added} ${verb}, ${report.already} already in the library, ${count(report.comments, 'comment')}.`,
    ...report.failed.map(({ line, reason, row }) => `  ${line === null ? '' : `line ${line}: `}${reason}${row ? ` (${row})` : ''}`),
  ]
  return lines.join('\n')
}
