import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFileDurably } from '../../node/files/write-file-durably.ts'
import { commonOptions } from '../common-options.ts'
import { digestId, withNewsroom } from '../desk.ts'
import { print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Writes a digest as MJML, HTML, text and a whole message, its pictures beside them, into a folder or one zip file. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, out: { type: 'string' } },
    allowPositionals: true,
  })
  const [digest] = positionals
  if (digest === undefined || values.out === undefined) throw new UsageError('Which digest, and into which folder (--out)?')
  const folder = resolve(values.out)
  if (folder.toLowerCase().endsWith('.zip')) {
    const zip = await withNewsroom(values, 'render', async handlers => handlers['render.asZip'](await digestId(handlers, digest)))
    await writeFileDurably(folder, Buffer.from(zip.base64, 'base64'))
    print(values.json, { file: folder }, () => folder)
    return 0
  }
  const rendered = await withNewsroom(values, 'render', async handlers =>
    handlers['render.toFolder']({ id: await digestId(handlers, digest), folder }),
  )
  for (const { message, line } of rendered.warnings) say(`MJML, line ${line}: ${message}`)
  print(values.json, rendered, () => rendered.files.join('\n'))
  return 0
}
