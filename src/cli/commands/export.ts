import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExportKind } from '../../core/scoop/scoop-operations.ts'
import { writeFileDurably } from '../../node/files/write-file-durably.ts'
import { commonOptions } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { count, print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const kinds: readonly ExportKind[] = ['json', 'bookmarks', 'opml', 'csv']

/** Writes the library, one topic of it or the named articles to a file or to standard output. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals: ids } = parseArgs({
    args: [...args],
    options: { ...commonOptions, as: { type: 'string' }, topic: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  })
  const kind = kinds.find(name => name === values.as)
  if (kind === undefined) throw new UsageError(`Export as what? --as is one of ${kinds.join(', ')}.`)
  const exported = await withNewsroom(values, 'export', async handlers =>
    handlers['library.export']({ kind, topicId: await topicId(handlers, values.topic), ...(ids.length > 0 ? { ids } : {}) }),
  )
  if (values.out === undefined) {
    print(values.json, exported, () => exported.text.trimEnd())
    return 0
  }
  const file = resolve(values.out)
  await writeFileDurably(file, exported.text)
  print(values.json, { name: exported.name, count: exported.count, file }, () => `${count(exported.count, 'article')} in ${file}`)
  return 0
}
