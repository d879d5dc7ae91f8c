import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** The articles that tell the same story as one. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [id, more] = positionals
  if (id === undefined || more !== undefined) throw new UsageError('Similar to which article? Give one id.')
  const found = await withNewsroom(values, 'similar', async handlers => {
    await handlers['library.article'](id)
    return handlers['library.similar'](id)
  })
  print(values.json, found, () =>
    table(
      found.map(({ row, likeness, shared }) => [
        row.id,
        `${Math.round(likeness * 100)} % of the ${shared}`,
        row.scoopedAt.slice(0, 10),
        row.siteName || row.scoopedBy,
        row.title,
      ]),
    ),
  )
  return 0
}
