import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { systemCode } from './disk-problem.ts'
import { linkOrCopy } from './link-or-copy.ts'

/**
 * Makes a file with all its content in one step, so that nobody ever reads half of it.
 * False, and nothing done, when the name is taken: of several who come at once, exactly one hears true.
 */
export async function createFile(path: string, content: string, mode = 0o666): Promise<boolean> {
  const own = `${path}.${randomUUID()}`
  try {
    await writeFile(own, content, { flag: 'wx', flush: true, mode })
    await linkOrCopy(own, path)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}
