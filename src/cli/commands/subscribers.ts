import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { print } from '../output.ts'
import { exportPeople, importPeople } from '../people/import-export.ts'
import { addPerson, erase, leave, listPeople, show, tag } from '../people/people.ts'
import { duplicates, merge } from '../people/duplicates.ts'
import { UsageError } from '../usage-error.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const texts = { type: 'string', multiple: true } as const
const options = {
  ...commonOptions,
  list: text,
  segment: text,
  standing: text,
  tag: text,
  text,
  limit: { type: 'string', default: '200' },
  email: text,
  sheet: text,
  as: text,
  name: text,
  out: text,
  rejected: text,
  because: text,
  add: texts,
  remove: texts,
  'dry-run': flag,
  'plus-tags': flag,
  'gmail-dots': flag,
  names: flag,
} as const

/** What may be said to any verb of `subscribers`. */
export type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, subjects: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = {
  import: importPeople,
  export: exportPeople,
  list: listPeople,
  show,
  add: addPerson,
  leave,
  tag,
  erase,
  duplicates,
  merge,
}

/** Imports, exports, shows and edits people, and sets those apart who leave. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name, ...subjects] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with subscribers? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `subscribers ${name}`, handlers => verb(handlers, values, subjects))
  print(values.json, value, () => text)
  return 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}
