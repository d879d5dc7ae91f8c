import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { Condition } from '../../contract/queries.ts'
import type { SegmentRules } from '../../core/subscribers/segments/segment.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { listId, segmentMeant, withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = { ...commonOptions, where: { type: 'string', multiple: true }, any: { type: 'boolean' } } as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, subjects: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { list, save, remove, count: countPeople }

/** Saved filters over the subscribers. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name = 'list', ...subjects] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with segments? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `segments ${name}`, handlers => verb(handlers, values, subjects))
  print(values.json, value, () => text)
  return 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function list(handlers: Handlers): Promise<Answer> {
  const { segments } = await handlers['subscribers.facets'](null)
  return { value: segments, text: table(segments.map(segment => [segment.id, segment.name, count(segment.count, 'subscriber')])) }
}

async function save(handlers: Handlers, values: Values, [name]: readonly string[]): Promise<Answer> {
  if (name === undefined) throw new UsageError('Which name?')
  const rules = await rulesOf(handlers, values)
  const { segments } = await handlers['subscribers.facets'](null)
  const known = segments.find(segment => segment.name.toLowerCase() === name.toLowerCase())
  const value = await handlers['segments.save']({ id: known?.id ?? null, name, rules })
  return { value, text: `${value.name}: ${count(await handlers['segments.count'](rules), 'subscriber')}` }
}

async function remove(handlers: Handlers, _values: Values, [name]: readonly string[]): Promise<Answer> {
  if (name === undefined) throw new UsageError('Which segment?')
  const segment = await segmentMeant(handlers, name)
  return { value: await handlers['segments.remove'](segment.id), text: `${segment.name} is removed.` }
}

async function countPeople(handlers: Handlers, values: Values, [name]: readonly string[]): Promise<Answer> {
  const rules = name === undefined ? await rulesOf(handlers, values) : (await segmentMeant(handlers, name)).rules
  const value = await handlers['segments.count'](rules)
  return { value: { count: value }, text: count(value, 'subscriber') }
}

async function rulesOf(handlers: Handlers, { where = [], any }: Values): Promise<SegmentRules> {
  if (where.length === 0) throw new UsageError('Who belongs to it? Say --where at least once.')
  const conditions = await Promise.all(where.map(text => conditionOf(handlers, text)))
  return { match: 'all', groups: [{ match: any ? 'any' : 'all', conditions }] }
}

/** `attribute:Town is Saltby`: a field, how it is compared, and with what. */
async function conditionOf(handlers: Handlers, text: string): Promise<Condition> {
  // An attribute's name may hold spaces: it ends where a comparison begins.
  const [, field = '', attribute = '', is = '', value = ''] =
    new RegExp(`^\\s*([a-z]+)(?::(.+?))?\\s+(${comparisons.join('|')})(?:\\s+(.*?))?\\s*$`, 'is').exec(text) ?? []
  const read = Condition.safeParse({ field: field.toLowerCase(), attribute, is: is.toLowerCase(), value })
  if (!read.success) throw new UsageError(`“${text}” is no condition; one is “tag is ferry”, or “attribute:Town starts Salt”.`)
  return read.data.field === 'list' ? { ...read.data, value: await listId(handlers, value) } : read.data
}

// The longer first: `is` begins `is-not`.
const comparisons = Condition.shape.is.options.toSorted((a, b) => b.length - a.length)
