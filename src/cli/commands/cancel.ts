import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { deliveryId, withNewsroom } from '../desk.ts'
import { deliveryWords } from '../follow-delivery.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Gives up a delivery that was paused or interrupted: whoever waits is never sent it. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [meant] = positionals
  if (meant === undefined) throw new UsageError('Which delivery? Give its id or “latest”.')
  const summary = await withNewsroom(values, 'cancel', async handlers => handlers['delivery.cancel'](await deliveryId(handlers, meant)))
  print(values.json, summary, () => deliveryWords(summary))
  return 0
}
