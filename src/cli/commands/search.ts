import { parseArgs } from 'node:util'
import { allArticles } from '../../contract/queries.ts'
import { commonOptions, limitOption } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { print, say, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Full-text search, best first, in the language of the window's search field. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, limit: { type: 'string', default: '20' } },
    allowPositionals: true,
  })
  if (positionals.length === 0) throw new UsageError('Search for what?')
  const limit = limitOption(values.limit)
  const page = await withNewsroom(values, 'search', handlers =>
    handlers['library.list']({ ...allArticles, text: positionals.join(' '), sort: 'relevance', limit }),
  )
  if (page.corrected.length > 0) say(`Also showing ${page.corrected.map(({ read }) => `“${read}”`).join(' and ')}.`)
  print(values.json, page, () =>
    table(page.rows.map(({ id, scoopedAt, siteName, scoopedBy, title }) => [id, scoopedAt.slice(0, 10), siteName || scoopedBy, title])),
  )
  return 0
}
