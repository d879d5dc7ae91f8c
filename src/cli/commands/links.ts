import { parseArgs } from 'node:util'
import type { Handlers, Newsroom } from '../../contract/newsroom.ts'
import { allArticles } from '../../contract/queries.ts'
import type { Answer } from '../answer.ts'
import { commonOptions, limitOption } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print, say, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  query: { type: 'string' },
  is: { type: 'string' },
  how: { type: 'string' },
  limit: { type: 'string', default: '200' },
} as const

type Values = ReturnType<typeof parse>['values']
type Verb = (newsroom: Newsroom, values: Values, ids: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { check, list, fix }
const kinds = { moved: 'moved', gone: 'gone', unreachable: 'unreachable' } as const
const ways = { move: 'move', remove: 'remove' } as const

/** Asks whether the addresses of articles still answer, lists those that do not, and mends them. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name, ...ids] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with links? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text, failed } = await withNewsroom(values, `links ${name}`, (_handlers, newsroom) => verb(newsroom, values, ids))
  print(values.json, value, () => text)
  return failed ? 1 : 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

/** Ctrl+C stops the asking; what was heard by then is kept. */
async function check(newsroom: Newsroom, { query }: Values, ids: readonly string[]): Promise<Answer> {
  const { handlers } = newsroom
  const cancel = (): void => void handlers['links.cancel'](undefined)
  const leave = newsroom.onEvent(event => {
    if (event.type === 'progress' && event.progress.done % 25 === 0 && event.progress.done > 0)
      say(`${event.progress.done} of ${event.progress.total ?? '?'} asked`)
  })
  process.once('SIGINT', cancel)
  try {
    await handlers['links.check'](
      ids.length > 0 ? { ids } : query === undefined ? { all: true } : { query: { ...allArticles, text: query } },
    )
    const value = await handlers['links.settled'](undefined)
    const { ok, moved, gone, unreachable } = value
    return { value, text: `${count(ok, 'link')} in order, ${moved} moved, ${gone} gone, ${unreachable} unreachable.` }
  } finally {
    process.off('SIGINT', cancel)
    leave()
  }
}

async function list({ handlers }: Newsroom, { is, limit }: Values): Promise<Answer> {
  const kind = is === undefined ? null : entryOf(kinds, is)
  if (kind === undefined) throw new UsageError(`--is takes one of ${Object.keys(kinds).join(', ')}, not “${is}”.`)
  const value = await handlers['links.list']({ is: kind, offset: 0, limit: limitOption(limit) })
  const rows = value.rows.map(({ article, check: found }) => [article.id, found.is, found.checkedAt.slice(0, 10), found.url, found.words])
  return { value, text: table(rows) }
}

async function fix({ handlers }: Newsroom, { how }: Values, ids: readonly string[]): Promise<Answer> {
  const way = entryOf(ways, how)
  if (!way || ids.length === 0) throw new UsageError('Fix which articles? Give their ids, and --how move or --how remove.')
  return fixed(handlers['links.fix']({ ids, how: way }))
}

async function fixed(step: ReturnType<Handlers['links.fix']>): Promise<Answer> {
  const value = await step
  return { value, text: `${count(value.count, 'article')} changed.` }
}
