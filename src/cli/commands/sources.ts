import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Input } from '../../contract/operations.ts'
import { Problem } from '../../core/base/problem.ts'
import { writeFileDurably } from '../../node/files/write-file-durably.ts'
import type { Answer } from '../answer.ts'
import { commonOptions, numberOption } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const terms = { type: 'string', multiple: true } as const
const options = {
  ...commonOptions,
  topic: { type: 'string' },
  any: terms,
  all: terms,
  not: terms,
  domain: terms,
  'not-domain': terms,
  oldest: { type: 'string' },
  every: { type: 'string' },
  fresh: { type: 'boolean' },
  title: { type: 'string' },
  out: { type: 'string' },
} as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, subjects: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { list, add, edit, preview, remove, check, import: importOpml, export: exportOpml }

/** Watches feeds: lists, adds, edits, removes and checks them, tries rules; OPML in and out. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name = 'list', ...subjects] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with sources? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text, failed } = await withNewsroom(values, `sources ${name}`, handlers => verb(handlers, values, subjects))
  print(values.json, value, () => text)
  return failed ? 1 : 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function list(handlers: Handlers): Promise<Answer> {
  const { sources: value } = await handlers['sources.overview'](undefined)
  const rows = value.map(({ id, title, standing, succeededAt, counts, reason }) => [
    id,
    title,
    standing,
    succeededAt?.slice(0, 10) ?? 'never',
    `${counts.new} new`,
    reason ?? '',
  ])
  return { value, text: table(rows) }
}

async function add(handlers: Handlers, values: Values, [url]: readonly string[]): Promise<Answer> {
  if (url === undefined) throw new UsageError('Which address?')
  const value = await handlers['sources.add']({ url, topicId: await topicId(handlers, values.topic) })
  const { source, already, choices } = value
  if (source) return { value, text: `${source.id}  ${source.title}  ${source.url}${already ? '  (watched already)' : ''}` }
  return {
    value,
    text: `Several feeds are there; add one of them:\n${table(choices.map(choice => [choice.url, choice.title]))}`,
    failed: true,
  }
}

async function edit(handlers: Handlers, values: Values, [meant]: readonly string[]): Promise<Answer> {
  const { id, rules: now } = await sourceMeant(handlers, meant)
  const rules = rulesIn(values, now)
  const edits: Input<'sources.edit'>['edits'] = {
    rules,
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.topic === undefined ? {} : { topicId: await topicId(handlers, values.topic) }),
    ...(values.every === undefined ? {} : { every: numberOption('every', values.every, 0, 10_080) }),
  }
  const { source } = await handlers['sources.edit']({ id, edits })
  return { value: source, text: `${source.id}  ${source.title}` }
}

/** The rules as they would be with what the options say. */
function rulesIn(values: Values, now: Input<'sources.previewRules'>['rules']): Input<'sources.previewRules'>['rules'] {
  return {
    any: values.any ?? now.any,
    all: values.all ?? now.all,
    not: values.not ?? now.not,
    includeDomains: values.domain ?? now.includeDomains,
    excludeDomains: values['not-domain'] ?? now.excludeDomains,
    oldestDays: values.oldest === undefined ? now.oldestDays : numberOption('oldest', values.oldest, 0, 36_500),
  }
}

async function preview(handlers: Handlers, values: Values, [meant]: readonly string[]): Promise<Answer> {
  const { id, rules } = await sourceMeant(handlers, meant)
  const value = await handlers['sources.previewRules']({ id, rules: rulesIn(values, rules), fresh: values.fresh ?? false })
  const rows = value.items.map(({ passes, title, terms, because }) => [passes ? 'pass' : '-', title, passes ? terms.join(', ') : because])
  return { value, text: [`${value.passing} of ${value.total} would pass.`, ...(rows.length > 0 ? [table(rows)] : [])].join('\n') }
}

async function remove(handlers: Handlers, _values: Values, meant: readonly string[]): Promise<Answer> {
  const ids = (await Promise.all(meant.map(one => sourceMeant(handlers, one)))).map(({ id }) => id)
  if (ids.length === 0) throw new UsageError('Which source?')
  const value = await handlers['sources.remove'](ids)
  return { value, text: `${count(value.count, 'source')} removed.` }
}

async function check(handlers: Handlers, _values: Values, meant: readonly string[]): Promise<Answer> {
  const chosen = await Promise.all(meant.map(one => sourceMeant(handlers, one)))
  const value = await handlers['sources.check']({ ids: meant.length === 0 ? null : chosen.map(({ id }) => id) })
  const rows = value.map(({ title, added, problem }) => [title, problem ? problem.what : count(added, 'new suggestion')])
  return { value, text: table(rows), failed: value.some(({ problem }) => problem !== null) }
}

async function importOpml(handlers: Handlers, values: Values, [file]: readonly string[]): Promise<Answer> {
  if (file === undefined) throw new UsageError('Which OPML file?')
  const source = { from: 'path', path: resolve(file) } as const
  const value = await handlers['sources.importOpml']({ source, topicId: await topicId(handlers, values.topic) })
  return { value, text: `${count(value.found, 'feed')}: ${value.added.length} added, ${value.already} watched already.` }
}

async function exportOpml(handlers: Handlers, values: Values): Promise<Answer> {
  const exported = await handlers['sources.exportOpml'](undefined)
  if (values.out === undefined) return { value: exported, text: exported.opml.trimEnd() }
  const file = resolve(values.out)
  await writeFileDurably(file, exported.opml)
  return { value: { count: exported.count, file }, text: `${count(exported.count, 'source')} in ${file}` }
}

/** The source meant by an id, an address or a title. */
async function sourceMeant(handlers: Handlers, meant: string | undefined) {
  if (meant === undefined) throw new UsageError('Which source?')
  const sources = await handlers['sources.list'](undefined)
  const found =
    sources.find(({ id, url }) => id === meant || url === meant) ?? sources.find(({ title }) => title.toLowerCase() === meant.toLowerCase())
  if (found) return found
  throw new Problem('not-found', `There is no source “${meant}” in this library.`, 'See “broadsheet sources list”.')
}
