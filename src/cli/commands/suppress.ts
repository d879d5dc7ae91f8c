import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { normaliseAddress } from '../../core/base/email-address.ts'
import { Problem } from '../../core/base/problem.ts'
import { readTextFile } from '../../node/sources/read-text-file.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = { ...commonOptions, because: { type: 'string' }, file: { type: 'string' } } as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, subjects: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { list, export: save, add, remove }

/** Keeps mail from addresses and whole domains, whatever the lists say. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name = 'list', ...subjects] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Suppress how? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text, failed } = await withNewsroom(values, `suppress ${name}`, handlers => verb(handlers, values, subjects))
  print(values.json, value, () => text)
  return failed ? 1 : 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function list(handlers: Handlers): Promise<Answer> {
  const value = await handlers['suppressions.list'](undefined)
  return { value, text: table(value.map(({ kind, what, at, cause }) => [what || 'erased', kind, at.slice(0, 10), cause])) }
}

/** As CSV on stdout, or in a file. */
async function save(handlers: Handlers, values: Values): Promise<Answer> {
  const value = await handlers['suppressions.export'](undefined)
  if (values.file === undefined) return { value, text: value.text.trimEnd() }
  await writeFile(resolve(values.file), value.text)
  return { value, text: `${count(value.count, 'suppression')} saved in ${values.file}.` }
}

async function add(handlers: Handlers, values: Values, subjects: readonly string[]): Promise<Answer> {
  const lines = values.file === undefined ? [] : (await readTextFile(values.file)).split(/\r\n?|\n/)
  const what = [...subjects, ...lines]
  if (what.length === 0) throw new UsageError('Which addresses or domains?')
  const value = await handlers['suppressions.add']({ what, cause: values.because ?? '' })
  const words = [
    `${count(value.count, 'suppression')} added, ${value.already} there already, ${value.rejected.length} rejected.`,
    ...value.rejected.map(({ line, reason, row }) => `  ${line}: ${reason} (${row})`),
  ]
  return { value, text: words.join('\n'), failed: value.count + value.already === 0 }
}

async function remove(handlers: Handlers, _values: Values, subjects: readonly string[]): Promise<Answer> {
  if (subjects.length === 0) throw new UsageError('Which addresses or domains?')
  const all = await handlers['suppressions.list'](undefined)
  const ids = subjects.map(subject => {
    const bare = subject.replace(/^\*?@/, '').toLowerCase()
    const found = all.find(
      ({ id, what }) => id === subject || what === bare || (what !== '' && normaliseAddress(what) === normaliseAddress(bare)),
    )
    if (found) return found.id
    throw new Problem('not-found', `${subject} is not suppressed.`, 'See “broadsheet suppress list”.')
  })
  const value = await handlers['suppressions.remove'](ids)
  return { value, text: `${count(value.count, 'suppression')} lifted.` }
}
