import type { FullRevision } from './revision.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How far apart revisions stay, by their age: every one of the last hour, then one an hour, a day, a week. */
const spacings = [
  { olderThan: 30 * day, apart: 7 * day },
  { olderThan: day, apart: day },
  { olderThan: hour, apart: hour },
] as const

/** Of those kept automatically, at most so many: years of a digest that is edited every week. */
const automaticAtMost = 120

/** Thins revisions out with their age. What the curator kept, what was sent and how the digest began always stay; of the others the latest of each span does. */
export function thinned(revisions: readonly FullRevision[], now: Date): readonly FullRevision[] {
  const spans = new Set<string>()
  let automatic = 0
  return revisions
    .toReversed()
    .filter(revision => {
      if (staysForGood(revision)) return true
      const span = spanOf(revision, now)
      if (spans.has(span) || automatic >= automaticAtMost) return false
      spans.add(span)
      automatic += 1
      return true
    })
    .toReversed()
}

function staysForGood({ cause }: FullRevision): boolean {
  return cause === 'by-hand' || cause === 'sent' || cause === 'began'
}

function spanOf({ number, at }: FullRevision, now: Date): string {
  const moment = Date.parse(at)
  const spacing = spacings.find(({ olderThan }) => now.getTime() - moment > olderThan)
  return spacing ? `${spacing.apart} ${Math.floor(moment / spacing.apart)}` : `${number}`
}
