import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { fetchInspected, type InspectedFile, inspectors } from '../../node/inspect.ts'
import { commonOptions } from '../common-options.ts'
import { entryOf } from '../entry-of.ts'
import { UsageError } from '../usage-error.ts'

/** Parses one file (or standard input, as `-`), or what lies at `--url` where no file is given, and prints what was understood, always as JSON. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, url: { type: 'string' } },
    allowPositionals: true,
  })
  const [kind, file] = positionals
  const { url = null } = values
  const parse = entryOf(inspectors, kind)
  if (!parse || kind === undefined || (file === undefined && url === null))
    throw new UsageError(`Inspect what? One of ${Object.keys(inspectors).join(', ')}, and a file or --url.`)
  const read = await parse(file === undefined ? await fetchInspected(url ?? '', kind) : await inspectedFile(file, url))
  process.stdout.write(`${JSON.stringify(read, null, 2)}\n`)
  return 0
}

async function inspectedFile(file: string, url: string | null): Promise<InspectedFile> {
  const { readFileOrInput } = await import('../../node/sources/read-file-or-input.ts')
  return { name: file === '-' ? 'Standard input' : basename(file), bytes: await readFileOrInput(file), url, charset: null }
}
