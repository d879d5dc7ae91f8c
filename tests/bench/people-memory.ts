import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { SubscriberImportOrder } from '../../src/core/subscribers/import/import-operations.ts'

const run = promisify(execFile)

/** What a newsroom's process takes at most, in MB, while it imports what `order` says and shows the first page; null imports nothing. */
export async function peopleMemory(folder: string, order: SubscriberImportOrder | null): Promise<number> {
  const file = order ? join(folder, 'order.json') : ''
  if (order) await writeFile(file, JSON.stringify(order))
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'people-child.ts'), folder, file])
  return (JSON.parse(stdout) as { peak: number }).peak
}
