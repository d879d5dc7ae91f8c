import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { looks, spokenWords } from '../../contract/queries.ts'
import { commonOptions } from '../common-options.ts'
import { digestId, personMeant, withNewsroom } from '../desk.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** A digest as one reader sees it, or hears it: in the light, in the dark, without pictures, as text, read aloud. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...commonOptions, as: { type: 'string' }, reader: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  })
  const [digest] = positionals
  if (digest === undefined) throw new UsageError('Which digest?')
  const shown = values.as ?? 'light'
  const as = looks.find(look => look === shown)
  if (as === undefined && shown !== 'text' && shown !== 'read-aloud')
    throw new UsageError(`--as is ${[...looks, 'text'].join(', ')} or read-aloud.`)
  const seen = await withNewsroom(values, 'preview', async handlers => {
    const reader = values.reader === undefined ? null : (await personMeant(handlers, values.reader)).id
    return handlers['checks.look']({
      digest: await handlers['digest.open'](await digestId(handlers, digest)),
      subscriberId: reader,
      as: as ?? 'light',
      aloud: shown === 'read-aloud',
    })
  })
  const words = shown === 'text' ? seen.text : shown === 'read-aloud' ? seen.spoken.map(spokenWords).join('\n') : seen.html
  if (values.out !== undefined) await writeFile(resolve(values.out), words)
  print(values.json, { ...seen, as: shown }, () => (values.out === undefined ? words : resolve(values.out)))
  return 0
}
