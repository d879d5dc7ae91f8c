import { Problem, type ProblemWords } from '../../core/base/problem.ts'

/** The code of a Node system error (`ENOENT`), or undefined. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** For `catch`: null in place of a missing file or folder; every other error is thrown on. */
export function nullIfMissing(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null
  throw error
}

/** What the disk said while `path` was being read or written, as a Problem; anything else is answered as it is. */
export function diskProblem(error: unknown, path: string): unknown {
  const problem = problemWith(systemCode(error), path)
  return problem ? new Problem(problem.code, problem.what, problem.remedy, { cause: error }) : error
}

function problemWith(code: string | undefined, path: string): ProblemWords | undefined {
  switch (code) {
    // EFBIG: no more room for this file, by the user's limits or the file system's.
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return {
        code: 'disk-full',
        what: `There is no room on the disk to save ${path}.`,
        remedy: 'Make room, then try again. What was saved before is safe.',
      }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'library-read-only',
        what: `The system does not let Broadsheet write to ${path}.`,
        remedy: 'Make the folder writable for you, and the disk not read-only, then try again.',
      }
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        code: 'conflict',
        what: `${path} cannot be used: there is a file where a folder should be.`,
        remedy: 'Choose another place, or move that file away.',
      }
    case 'EISDIR':
      return {
        code: 'conflict',
        what: `${path} cannot be written: there is a folder of that name.`,
        remedy: 'Choose another name.',
      }
    case 'ENOENT':
      return {
        code: 'library-broken',
        what: `The folder of ${path} is not there.`,
        remedy: 'If it is on another disk, connect that disk, then open the library again.',
      }
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
    case 'ESTALE':
      return {
        code: 'library-broken',
        what: `The disk reported a fault at ${path}.`,
        remedy: 'Copy the library to another disk, and open it there.',
      }
    default:
      return undefined
  }
}
