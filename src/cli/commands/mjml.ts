import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Digest } from '../../core/compose/digest.ts'
import { commonOptions } from '../common-options.ts'
import { digestId, withNewsroom } from '../desk.ts'
import { print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Shows the MJML of a block or of a whole digest, gives it another, or lets its fields draw it again; tells what is wrong with it. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, set: { type: 'string' }, fields: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [name, blockId = null] = positionals
  if (name === undefined) throw new UsageError('The MJML of which digest? Give its id, its number or “latest”.')
  if (values.set !== undefined && values.fields) throw new UsageError('Either --set FILE or --fields, not both.')
  const given = values.set === undefined ? null : await readFile(resolve(values.set), 'utf8')
  const shown = await withNewsroom(values, 'mjml', async handlers => {
    const opened = await handlers['digest.open'](await digestId(handlers, name))
    const changes = given !== null || values.fields === true
    const drafted = await handlers['render.mjmlDraft']({ digest: opened, blockId })
    const digest = changes ? await handlers['digest.save'](withMjml(opened, blockId, given)) : opened
    const own = ownMjml(digest, blockId)
    return { own: own !== null, mjml: own ?? drafted, faults: await handlers['render.mjmlFaults']({ digest, blockId }) }
  })
  for (const { level, line, column, message } of shown.faults)
    say(`${level}, line ${line}${column === null ? '' : `:${column}`}: ${message}`)
  print(values.json, shown, () => shown.mjml)
  return 0
}

function withMjml(digest: Digest, blockId: string | null, mjml: string | null): Digest {
  if (blockId === null) return { ...digest, mjml }
  const sections = digest.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block => (block.id === blockId ? { ...block, mjml } : block)),
  }))
  return { ...digest, sections }
}

function ownMjml(digest: Digest, blockId: string | null): string | null {
  if (blockId === null) return digest.mjml
  return digest.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === blockId)?.mjml ?? null
}
