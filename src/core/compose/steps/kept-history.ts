import { z } from 'zod'
import { sameValue } from '../../base/same-value.ts'
import { byteLength } from '../../base/text.ts'
import type { Digest } from '../digest.ts'
import { stepsKept } from '../history.ts'
import { Content, contentOf } from './content.ts'
import { Patch, patchBetween, patched } from './patch.ts'

/**
 * The steps of a digest as they are kept on disk, in a file of its own beside it: a content to begin with, and what each step changed.
 * The digest itself is the truth. A history that lags behind it, after a crash between the two writes or a change that nobody told
 * of, takes up what is missing as one more step, so that undo always begins at what is shown.
 */
export const KeptHistory = z.object({
  /** The digest's. */
  id: z.string(),
  /** How many steps were let go before the oldest of `steps`. */
  first: z.number(),
  base: Content,
  steps: z.array(Patch),
  /** So many of the steps lead from `base` to the digest as it is; those after were taken back. */
  at: z.number(),
})
export type KeptHistory = z.infer<typeof KeptHistory>

/** What became of a history since it was last kept. Steps are counted from the very first, those let go included. */
export const HistoryChange = z.object({
  /** So many steps stay as they are kept. */
  from: z.number().int().min(0),
  /** The steps after those. */
  steps: z.array(Patch),
  /** So many steps lead to the digest as it is. */
  at: z.number().int().min(0),
})
export type HistoryChange = z.infer<typeof HistoryChange>

/** About as much as a month's file of articles holds: a save writes all of it, so it stays small beside the wait for the disk. */
const bytesKept = 512 * 1024

/** The history of a digest that nothing has happened to. */
export function beginHistory(digest: Digest): KeptHistory {
  return { id: digest.id, first: 0, base: contentOf(digest), steps: [], at: 0 }
}

/** The content before the first step that is kept, and after each one. */
export function contentsOf({ base, steps }: KeptHistory): readonly Content[] {
  let now = base
  return [base, ...steps.map(step => (now = patched(now, step)))]
}

/** The history with the digest as it is now; the same history when it leads there already. */
export function followed(history: KeptHistory, digest: Digest): KeptHistory {
  const now = contentsOf(history)[history.at] ?? history.base
  const content = contentOf(digest)
  if (sameValue(now, content)) return history
  return bounded({ ...history, steps: [...history.steps.slice(0, history.at), patchBetween(now, content)], at: history.at + 1 })
}

/** The history with what a composer did; whatever of it does not lead to the digest as it is becomes one step. */
export function withChange(history: KeptHistory, { from, steps, at }: HistoryChange, digest: Digest): KeptHistory {
  const stay = from - history.first
  if (stay < 0 || stay > history.steps.length) return followed(history, digest)
  const all = [...history.steps.slice(0, stay), ...steps]
  return followed(bounded({ ...history, steps: all, at: Math.min(Math.max(at - history.first, 0), all.length) }), digest)
}

/** Lets the oldest steps go while there are too many, then those taken back that are furthest from the present. */
function bounded(history: KeptHistory): KeptHistory {
  const sizes = history.steps.map(step => byteLength(JSON.stringify(step)))
  let bytes = sizes.reduce((sum, size) => sum + size, 0)
  let { base, at } = history
  let [begin, end] = [0, sizes.length]
  while ((end - begin > stepsKept || bytes > bytesKept) && end - begin > 1) {
    const oldest = history.steps[begin]
    if (at > 1 && oldest) {
      base = patched(base, oldest)
      bytes -= sizes[begin] ?? 0
      begin += 1
      at -= 1
    } else {
      end -= 1
      bytes -= sizes[end] ?? 0
      at = Math.min(at, end - begin)
    }
  }
  return begin === 0 && end === sizes.length
    ? history
    : { ...history, first: history.first + begin, base, steps: history.steps.slice(begin, end), at }
}
