import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Answer } from '../answer.ts'
import { commonOptions, limitOption, numberOption } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print, say, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  topic: { type: 'string' },
  state: { type: 'string', default: 'new' },
  newest: { type: 'boolean' },
  older: { type: 'string' },
  limit: { type: 'string', default: '50' },
} as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, ids: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = {
  list,
  show,
  scoop,
  keep: settle('inbox.keep', 'kept'),
  dismiss: (handlers, values, ids) =>
    values.older === undefined ? settle('inbox.dismiss', 'dismissed')(handlers, values, ids) : dismissOlder(handlers, values),
}
const states = { new: 'new', kept: 'kept', dismissed: 'dismissed', scooped: 'scooped' } as const

/** Goes through what watched sources suggest. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name = 'list', ...ids] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with the inbox? One of ${Object.keys(verbs).join(', ')}.`)
  if (name !== 'list' && ids.length === 0 && !(name === 'dismiss' && values.older !== undefined)) throw new UsageError('Which suggestion?')
  const { value, text, failed } = await withNewsroom(values, `inbox ${name}`, handlers => verb(handlers, values, ids))
  print(values.json, value, () => text)
  return failed ? 1 : 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function list(handlers: Handlers, values: Values): Promise<Answer> {
  const state = entryOf(states, values.state)
  if (!state) throw new UsageError(`--state is one of ${Object.keys(states).join(', ')}.`)
  const value = await handlers['inbox.list']({
    sourceId: null,
    topicId: await topicId(handlers, values.topic),
    state,
    text: '',
    sort: values.newest ? 'newest' : 'score',
    offset: 0,
    limit: Math.min(1_000, limitOption(values.limit)),
  })
  const rows = value.rows.map(({ id, score, sourceTitle, item, reasons }) => [id, `${score}`, sourceTitle, item.title, reasons.join('; ')])
  return { value, text: table(rows) }
}

async function show(handlers: Handlers, _values: Values, [id = '']: readonly string[]): Promise<Answer> {
  const value = await handlers['inbox.item'](id)
  const { item, sourceTitle, reasons, content } = value
  return { value, text: [item.title, sourceTitle, item.link ?? '', reasons.join('; '), content || item.summary].filter(Boolean).join('\n') }
}

async function dismissOlder(handlers: Handlers, values: Values): Promise<Answer> {
  const days = numberOption('older', values.older ?? '', 0, 36_500)
  const value = await handlers['inbox.dismissOlder']({ days, sourceId: null, topicId: await topicId(handlers, values.topic) })
  return { value, text: `${count(value.count, 'suggestion')} dismissed.` }
}

async function scoop(handlers: Handlers, _values: Values, ids: readonly string[]): Promise<Answer> {
  const value = await handlers['inbox.scoop'](ids)
  for (const { title, problem } of value.failed) say(`${title}: ${problem.what} ${problem.remedy}`)
  const text = value.scooped.map(({ articleId, remarks }) => [articleId, ...remarks].join('  ')).join('\n')
  return { value, text, failed: value.failed.length > 0 }
}

function settle(operation: 'inbox.keep' | 'inbox.dismiss', done: string): Verb {
  return async (handlers, _values, ids) => {
    const value = await handlers[operation](ids)
    return { value, text: `${count(value.count, 'suggestion')} ${done}.` }
  }
}
