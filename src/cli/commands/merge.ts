import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Keeps one article and merges others into it; or says that they do not tell the same story. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, apart: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [keep, ...others] = positionals
  if (keep === undefined || others.length === 0)
    throw new UsageError('Merge what? Give the id of the article to keep, then those of the others.')
  if (values.apart) {
    const undoable = await withNewsroom(values, 'merge', handlers => handlers['library.tellApart']([keep, ...others]))
    print(values.json, undoable, () => undoable?.label ?? 'They were told apart before.')
    return 0
  }
  const { article } = await withNewsroom(values, 'merge', handlers => handlers['library.merge']({ keep, others }))
  print(values.json, article, () => `${article.id}  ${article.title}`)
  return 0
}
