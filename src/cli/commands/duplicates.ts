import { parseArgs } from 'node:util'
import { commonOptions, limitOption } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { print, table } from '../output.ts'

/** The groups of articles that tell the same story, the newest first. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { ...commonOptions, limit: { type: 'string', default: '200' } } })
  const limit = limitOption(values.limit)
  const page = await withNewsroom(values, 'duplicates', handlers => handlers['library.duplicates']({ offset: 0, limit }))
  print(values.json, page, () =>
    page.groups
      .map(group => table(group.map(row => [row.id, row.scoopedAt.slice(0, 10), row.siteName || row.scoopedBy, row.title])))
      .join('\n\n'),
  )
  return 0
}
