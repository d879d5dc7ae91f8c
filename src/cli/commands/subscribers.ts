import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { Problem } from '../../core/base/problem.ts'
import type { SubscriberImportReport } from '../../core/subscribers/subscribers-operations.ts'
import { writeFileDurably } from '../../node/files/write-file-durably.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { listId, withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  list: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  because: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, subject: string | undefined) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { import: importFile, export: exportList, add, leave }

/** Imports, exports, adds people, and sets those apart who leave. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name, subject] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with subscribers? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `subscribers ${name}`, handlers => verb(handlers, values, subject))
  print(values.json, value, () => text)
  return 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function importFile(handlers: Handlers, values: Values, file: string | undefined): Promise<Answer> {
  if (file === undefined || values.list === undefined) throw new UsageError('Which file, and onto which list (--list)?')
  const source = { from: 'path', path: resolve(file) } as const
  const { guess: mapping } = await handlers['subscribers.lookAtCsv']({ source, email: values.email ?? null })
  const dryRun = values['dry-run'] ?? false
  const order = {
    source,
    mapping,
    listId: await listId(handlers, values.list, dryRun ? 'named' : 'made'),
    dryRun,
  }
  const report = await handlers['subscribers.import'](order)
  return { value: report, text: words(report) }
}

function words(report: SubscriberImportReport): string {
  return [
    `${count(report.rows, 'row')}: ${report.added} ${report.dryRun ? 'would be added' : 'added'}, ${report.updated} updated, ${report.unchanged} unchanged, ${report.keptAway.length} kept away, ${report.rejected.length} rejected.`,
    ...report.keptAway.map(({ line, email, standing }) => `  line ${line}: ${email} (${standing}) is not brought back`),
    ...report.rejected.map(({ line, reason, row }) => `  line ${line}: ${reason} (${row})`),
  ].join('\n')
}

async function exportList(handlers: Handlers, values: Values): Promise<Answer> {
  const exported = await handlers['subscribers.export'](values.list === undefined ? null : await listId(handlers, values.list))
  if (values.out === undefined) return { value: exported, text: exported.csv.trimEnd() }
  await writeFileDurably(resolve(values.out), exported.csv)
  return {
    value: { ...exported, csv: undefined, file: resolve(values.out) },
    text: `${count(exported.count, 'subscriber')} in ${resolve(values.out)}`,
  }
}

async function add(handlers: Handlers, values: Values, email: string | undefined): Promise<Answer> {
  if (email === undefined || values.list === undefined) throw new UsageError('Whom, and onto which list (--list)?')
  const added = await handlers['subscribers.add']({
    email,
    name: values.name ?? '',
    listIds: [await listId(handlers, values.list, 'made')],
    attributes: {},
  })
  return { value: added, text: `${added.email} is ${added.standing.is}.` }
}

async function leave(handlers: Handlers, values: Values, email: string | undefined): Promise<Answer> {
  if (email === undefined) throw new UsageError('Who leaves?')
  const { rows } = await handlers['subscribers.list']({ listId: null, standing: null, text: email, sort: 'email', offset: 0, limit: 100 })
  const person = rows.find(row => row.email.toLowerCase() === email.toLowerCase())
  if (!person) throw new Problem('not-found', `${email} is not among the subscribers.`, 'See “broadsheet list subscribers”.')
  await handlers['subscribers.setStanding']({ ids: [person.id], is: 'left', cause: values.because ?? 'set from the command line' })
  return { value: { ...person, standing: 'left' }, text: `${person.email} has left.` }
}
