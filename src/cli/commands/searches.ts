import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Input } from '../../contract/operations.ts'
import { allArticles } from '../../contract/queries.ts'
import { Problem } from '../../core/base/problem.ts'
import type { Answer } from '../answer.ts'
import { commonOptions, limitOption } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  topic: { type: 'string' },
  tag: { type: 'string' },
  site: { type: 'string' },
  curator: { type: 'string' },
  state: { type: 'string' },
  used: { type: 'boolean' },
  unused: { type: 'boolean' },
  starred: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  sort: { type: 'string' },
  limit: { type: 'string', default: '20' },
} as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, words: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { list, save, run: runSearch, remove }
const states = { new: 'new', kept: 'kept', archived: 'archived' } as const
const sorts = { newest: 'newest', oldest: 'oldest', title: 'title', relevance: 'relevance' } as const

/** Saved searches: lists them with what they find, saves, runs and removes them. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name = 'list', ...words] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with saved searches? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `searches ${name}`, handlers => verb(handlers, values, words))
  print(values.json, value, () => text)
  return 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function list(handlers: Handlers): Promise<Answer> {
  const searches = await handlers['searches.list'](undefined)
  const counts = searches.map(async search => {
    const { total } = await handlers['library.list']({ ...allArticles, ...search.query, limit: 0 })
    return { ...search, total }
  })
  const value = await Promise.all(counts)
  return { value, text: table(value.map(({ id, name, total }) => [id, `${total}`, name])) }
}

async function save(handlers: Handlers, values: Values, [name, ...words]: readonly string[]): Promise<Answer> {
  if (name === undefined) throw new UsageError('Save under which name?')
  if (values.used && values.unused) throw new UsageError('Used or unused, not both.')
  const text = words.join(' ')
  const query: Input<'searches.save'>['query'] = {
    ...allArticles,
    text,
    topicId: await topicId(handlers, values.topic),
    tag: values.tag ?? null,
    site: values.site ?? null,
    curator: values.curator ?? null,
    state: oneOf('state', states, values.state) ?? null,
    used: values.used ? true : values.unused ? false : null,
    starred: values.starred ?? null,
    scoopedFrom: values.from ?? null,
    scoopedTo: values.to ?? null,
    sort: oneOf('sort', sorts, values.sort) ?? (text === '' ? 'newest' : 'relevance'),
  }
  const known = (await handlers['searches.list'](undefined)).find(search => search.name.toLowerCase() === name.toLowerCase())
  const { search } = await handlers['searches.save']({ id: known?.id ?? null, name, query })
  return { value: search, text: `${search.id}  ${search.name}` }
}

async function runSearch(handlers: Handlers, values: Values, [meant]: readonly string[]): Promise<Answer> {
  const { query } = await searchMeant(handlers, meant)
  const value = await handlers['library.list']({ ...allArticles, ...query, limit: limitOption(values.limit) })
  const rows = value.rows.map(({ id, scoopedAt, siteName, scoopedBy, title }) => [id, scoopedAt.slice(0, 10), siteName || scoopedBy, title])
  return { value, text: table(rows) }
}

async function remove(handlers: Handlers, _values: Values, [meant]: readonly string[]): Promise<Answer> {
  const { id, name } = await searchMeant(handlers, meant)
  await handlers['searches.remove'](id)
  return { value: { id, name }, text: `Removed “${name}”.` }
}

/** The saved search meant by an id or a name. */
async function searchMeant(handlers: Handlers, meant: string | undefined) {
  if (meant === undefined) throw new UsageError('Which saved search?')
  const searches = await handlers['searches.list'](undefined)
  const found = searches.find(({ id }) => id === meant) ?? searches.find(({ name }) => name.toLowerCase() === meant.toLowerCase())
  if (found) return found
  throw new Problem('not-found', `There is no saved search “${meant}” in this library.`, 'See “broadsheet searches list”.')
}

function oneOf<T>(option: string, table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  if (word === undefined) return undefined
  const found = entryOf(table, word)
  if (found === undefined) throw new UsageError(`--${option} is one of ${Object.keys(table).join(', ')}, not “${word}”.`)
  return found
}
