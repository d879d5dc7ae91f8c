import { constants, copyFile, link } from 'node:fs/promises'
import { systemCode } from './disk-problem.ts'

// What file systems without hard links (exFAT, some network shares) answer.
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Gives a file a second name, or a copy where there are no hard links. Fails with EEXIST when the name is taken. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!noLinks.has(systemCode(error) ?? '')) throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
}
