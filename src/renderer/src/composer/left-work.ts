import { z } from 'zod'
import { Digest } from '../../../core/compose/digest.ts'
import type { Unsaved } from './autosave.ts'
import { sameValue } from '../../../core/base/same-value.ts'
import { contentOf } from '../../../core/compose/steps/content.ts'

// A Broadsheet of another version may have left it.
const LeftWork: z.ZodType<Unsaved> = z.object({ digest: Digest, revision: z.number(), underWay: Digest.nullable() })

const keyOf = (digestId: string): string => `broadsheet.left.${digestId}`

/**
 * Keeps work in the window's own storage when the window goes away before it is saved: a request sent then may not arrive, and
 * none larger than 64 KiB does (Fetch Standard, keepalive). False where the storage is full.
 */
export function keepLeftWork(unsaved: Unsaved): boolean {
  try {
    localStorage.setItem(keyOf(unsaved.digest.id), JSON.stringify(unsaved))
    return true
  } catch {
    return false
  }
}

/** The window is still there, and so is its work. */
export function forgetLeftWork(digestId: string): void {
  localStorage.removeItem(keyOf(digestId))
}

/** Work that was left unsaved on a digest, based on what the library holds now where that is ours; null when the library has it all, or nobody can read it. */
export function leftWorkOn(opened: Digest): Unsaved | null {
  const left = readLeftWork(localStorage.getItem(keyOf(opened.id)))
  if (left === null) return null
  const isThere = (digest: Digest | null): boolean => digest !== null && sameValue(contentOf(digest), contentOf(opened))
  if (isThere(left.digest)) return null
  const arrived = isThere(left.underWay)
  return arrived ? { ...left, revision: opened.revision } : left
}

function readLeftWork(kept: string | null): Unsaved | null {
  try {
    return LeftWork.safeParse(JSON.parse(kept ?? 'null')).data ?? null
  } catch {
    return null
  }
}
