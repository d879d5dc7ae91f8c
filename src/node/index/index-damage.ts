import { Problem } from '../../core/base/problem.ts'

// SQLite's primary result codes: IOERR, CORRUPT, CANTOPEN, NOTADB. Extended codes carry them in their low byte.
const damage = new Set([10, 11, 14, 26])

/** Runs what is asked of SQLite; a damaged or vanished file becomes library-broken, any other failure stays as it is. */
export async function tellingDamage<T>(ask: () => T): Promise<T> {
  try {
    return ask()
  } catch (error) {
    if (!damage.has(resultCode(error) & 0xff)) throw error
    throw damaged(error)
  }
}

/** What to say of an index whose parts do not fit each other, or cannot be read. */
export function damaged(cause?: unknown): Problem {
  return new Problem('library-broken', 'The search index is damaged.', 'Close and open the library: the index is then made anew.', {
    cause,
  })
}

function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0
}
