import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { digestId, withNewsroom } from '../desk.ts'
import { runDesigns } from '../designs.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Lists, imports, exports, renames and removes templates, and keeps a digest as one. */
export function run(args: readonly string[]): Promise<number> {
  return args[0] === 'save' ? save(args.slice(1)) : runDesigns('templates', args)
}

async function save(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [digest, ...name] = positionals
  if (digest === undefined || name.length === 0) throw new UsageError('Which digest, and what is the template to be called?')
  const value = await withNewsroom(values, 'templates save', async handlers =>
    handlers['templates.fromDigest']({ digestId: await digestId(handlers, digest), name: name.join(' ') }),
  )
  print(values.json, value, () => `${value.id}  ${value.name}`)
  return 0
}
