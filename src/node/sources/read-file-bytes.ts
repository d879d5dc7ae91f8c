import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../core/base/problem.ts'

// Larger than any list, feed or page people keep, and small enough to be held in memory more than once.
export const largestSource = 64 * 1024 * 1024

/** A file's bytes; its size is known before any is read. Throws file-unreadable and file-too-large. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Problem('file-unreadable', `${basename(path)} is a folder.`, 'Choose a file inside it.')
    if (!found.isFile()) throw new Problem('file-unreadable', `${basename(path)} is not an ordinary file.`, 'Choose a file on disk.')
    if (found.size > largestSource) throw tooLarge(basename(path), found.size)
    return await readFile(path)
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(path, error)
  }
}

/** The words for what is larger than `largestSource`. */
export function tooLarge(name: string, size: number): Problem {
  return new Problem(
    'file-too-large',
    `${name} has ${megabytes(size)}; Broadsheet reads files of up to ${megabytes(largestSource)}.`,
    'Split it into smaller files and import them one after another.',
  )
}

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const name = basename(path)
  if (code === 'ENOENT')
    return new Problem('file-unreadable', `There is no file ${path}.`, 'Check the name and where the file lies.', { cause: error })
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem('file-unreadable', `${name} may not be read by you.`, 'Give yourself permission to read it, or copy it elsewhere.', {
      cause: error,
    })
  return new Problem('file-unreadable', `${name} could not be read.`, 'Check that the disk is connected and in order, then try again.', {
    cause: error,
  })
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
