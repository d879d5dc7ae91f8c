import type { Source } from './source.ts'

const minute = 60_000
const longestWait = 7 * 24 * 60

/** When a source is due again (milliseconds since 1970): each failure in a row doubles the wait, up to a week. Never, once it is gone or checked only by hand. */
export function dueAt({ gone, checkedAt, notBefore, every, failuresInARow }: Source): number {
  if (gone || every === 0) return Infinity
  if (checkedAt === null) return 0
  const minutes = Math.max(every, Math.min(longestWait, every * 2 ** Math.min(failuresInARow, 20)))
  return Math.max(Date.parse(checkedAt) + minutes * minute, notBefore === null ? 0 : Date.parse(notBefore))
}

/** Those that are due, the longest waiting first. */
export function dueSources(sources: readonly Source[], now: Date): readonly Source[] {
  return sources.filter(source => dueAt(source) <= now.getTime()).toSorted((a, b) => dueAt(a) - dueAt(b))
}
