import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import { allArticles, everybody } from '../../contract/queries.ts'
import { commonOptions, limitOption } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

interface Listing {
  readonly value: unknown
  readonly rows: readonly (readonly string[])[]
}

const listings: Readonly<Record<string, (handlers: Handlers, limit: number, text: string) => Promise<Listing>>> = {
  async articles(handlers, limit, text) {
    const value = await handlers['library.list']({ ...allArticles, text, limit })
    return { value, rows: value.rows.map(({ id, scoopedAt, scoopedBy, title }) => [id, scoopedAt.slice(0, 10), scoopedBy, title]) }
  },
  async topics(handlers) {
    const value = await handlers['topics.list'](undefined)
    return { value, rows: value.map(({ id, title, curators }) => [id, title, curators.join(', ')]) }
  },
  async digests(handlers) {
    const value = await handlers['digests.list'](undefined)
    return {
      value,
      rows: value.map(({ id, number, status, dueAt, articleCount, subject }) => [
        id,
        `№ ${number}`,
        status,
        dueAt === null || status !== 'draft' ? '' : `due ${dueAt.slice(0, 16)}`,
        `${articleCount} articles`,
        subject,
      ]),
    }
  },
  async subscribers(handlers, limit) {
    const value = await handlers['subscribers.list']({ ...everybody, limit })
    return { value, rows: value.rows.map(({ email, name, standing }) => [email, standing.is, name]) }
  },
  async lists(handlers) {
    const value = await handlers['lists.list'](undefined)
    return {
      value,
      rows: value.map(({ id, name, counts }) => [
        id,
        name,
        `${counts.subscribed} subscribed, ${counts.left} left, ${counts.bouncing} bouncing`,
      ]),
    }
  },
  async deliveries(handlers) {
    const value = await handlers['delivery.list'](undefined)
    return {
      value,
      rows: value.map(({ id, state, counts, audience, subject }) => [id, state, `${counts.accepted} of ${audience} accepted`, subject]),
    }
  },
  async accounts(handlers) {
    const value = await handlers['accounts.list'](undefined)
    return {
      value,
      rows: value.map(({ id, name, kind, host, port, fromAddress }) => [
        id,
        name,
        kind === 'local' ? 'local mailbox' : `${host}:${port}`,
        fromAddress,
      ]),
    }
  },
}

/** Lists one kind of thing; articles those that words and operators leave, the newest first. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, limit: { type: 'string', default: '200' } },
    allowPositionals: true,
  })
  const [kind, ...query] = positionals
  const listing = entryOf(listings, kind)
  if (!listing) throw new UsageError(`List what? One of ${Object.keys(listings).join(', ')}.`)
  if (query.length > 0 && kind !== 'articles') throw new UsageError('Only articles are narrowed by words: see “broadsheet search”.')
  const limit = limitOption(values.limit)
  const { value, rows } = await withNewsroom(values, 'list', handlers => listing(handlers, limit, query.join(' ')))
  print(values.json, value, () => table(rows))
  return 0
}
