import { readFile } from 'node:fs/promises'
import type { SubscriberImportOrder } from '../../src/core/subscribers/import/import-operations.ts'
import { everybody } from '../../src/core/subscribers/everybody.ts'
import { openDesk } from './open-desk.ts'

// A newsroom in a process of its own that imports what an order says, where there is one: see people-memory.ts.
const [folder = '', file = ''] = process.argv.slice(2)

const { handlers, close } = await openDesk(folder)
if (file !== '') await take(JSON.parse(await readFile(file, 'utf8')) as SubscriberImportOrder)
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6
await close()
process.stdout.write(JSON.stringify({ peak }))

async function take(order: SubscriberImportOrder): Promise<void> {
  const { rows, rejected } = await handlers['subscribers.import'](order)
  const { total } = await handlers['subscribers.list'](everybody)
  if (total !== rows || rejected.length > 0) throw new Error(`${total} of ${rows} readers came in.`)
}
