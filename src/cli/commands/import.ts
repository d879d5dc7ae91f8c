import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importKindNames } from '../../contract/import-kinds.ts'
import type { Source } from '../../core/base/port.ts'
import { type ProblemWords, tell } from '../../core/base/problem.ts'
import type { ImportReport } from '../../core/scoop/scoop-operations.ts'
import { commonOptions } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { count, print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Imports files and addresses one by one; of several, one that fails does not stop the rest. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...commonOptions,
      as: { type: 'string' },
      topic: { type: 'string' },
      'dry-run': { type: 'boolean' },
      fetch: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (positionals.length === 0) throw new UsageError('Which file?')
  const kind = values.as === undefined ? null : importKindNames.find(name => name === values.as)
  if (kind === undefined) throw new UsageError(`--as is one of ${importKindNames.join(', ')}.`)
  const { imported, failed } = await withNewsroom(values, 'import', async handlers => {
    const rest = { kind, topicId: await topicId(handlers, values.topic), dryRun: values['dry-run'] ?? false, fetch: values.fetch }
    return importEach(positionals, place => handlers['import.run']({ source: sourceOf(place), ...rest }))
  })
  print(values.json, positionals.length === 1 ? imported[0] : { imported, failed }, () => imported.map(words).join('\n'))
  return failed.length > 0 ? 1 : 0
}

interface Outcome {
  readonly imported: readonly ImportReport[]
  readonly failed: readonly { readonly place: string; readonly problem: ProblemWords }[]
}

async function importEach(places: readonly string[], importOne: (place: string) => Promise<ImportReport>): Promise<Outcome> {
  const imported: ImportReport[] = []
  const failed: Outcome['failed'][number][] = []
  for (const place of places) {
    try {
      imported.push(await importOne(place))
    } catch (error) {
      if (places.length === 1) throw error
      const problem = tell(error)
      failed.push({ place, problem })
      say(`${problem.what} ${problem.remedy}`)
    }
  }
  return { imported, failed }
}

function sourceOf(place: string): Source {
  return /^https?:\/\//i.test(place) ? { from: 'url', url: place } : { from: 'path', path: resolve(place) }
}

function words(report: ImportReport): string {
  const verb = report.dryRun ? 'would be added' : 'added'
  const { feeds } = report
  const lines = [
    `${report.name}: ${count(report.found, 'article')} found, ${report.added} ${verb}, ${report.already} already in the library, ${report.merged} of them ${report.dryRun ? 'would gain' : 'gained'} something, ${count(report.comments, 'comment')}.`,
    ...(feeds.added + feeds.already > 0
      ? [`  ${count(feeds.added, 'feed')} ${report.dryRun ? 'would be watched' : 'watched from now on'}, ${feeds.already} watched already.`]
      : []),
    ...(report.dryRun ? [`  with ${report.fields.map(({ field, count }) => `${field} ${count}`).join(', ')}`] : []),
    ...report.failed.map(({ line, reason, row }) => `  ${line === null ? '' : `line ${line}: `}${reason}${row ? ` (${row})` : ''}`),
  ]
  return lines.join('\n')
}
