import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { inspectors } from '../../node/inspect.ts'
import { commonOptions } from '../common-options.ts'
import { entryOf } from '../entry-of.ts'
import { UsageError } from '../usage-error.ts'

/** Parses one file (or standard input, as `-`) and prints what was understood, always as JSON. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, url: { type: 'string' } },
    allowPositionals: true,
  })
  const [kind, file] = positionals
  const parse = entryOf(inspectors, kind)
  if (!parse || file === undefined) throw new UsageError(`Inspect what? One of ${Object.keys(inspectors).join(', ')}, and a file.`)
  const { readFileOrInput } = await import('../../node/sources/read-file-or-input.ts')
  const name = file === '-' ? 'Standard input' : basename(file)
  const read = await parse({ name, bytes: await readFileOrInput(file), url: values.url ?? null })
  process.stdout.write(`${JSON.stringify(read, null, 2)}\n`)
  return 0
}
