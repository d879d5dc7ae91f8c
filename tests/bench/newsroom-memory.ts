import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { SendOrder } from '../../src/core/delivery/delivery-operations.ts'

const run = promisify(execFile)

/** What a newsroom's process takes, in MB. */
export interface NewsroomMemory {
  /** When it has listed the first page. */
  readonly opened: number
  /** When it has answered some searches as well. */
  readonly searched: number
  /** At most, until it has sent. */
  readonly peak: number
}

/** Opens the newsroom of a folder in a process of its own, has it list the first page and send what `order` says, and weighs it. */
export async function newsroomMemory(folder: string, order: SendOrder | null = null): Promise<NewsroomMemory> {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'newsroom-child.ts'), folder, JSON.stringify(order)])
  return JSON.parse(stdout) as NewsroomMemory
}
