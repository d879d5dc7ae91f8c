import { dueAt } from './next-check.ts'
import { countStates } from './open-suggestions.ts'
import type { Source } from './source.ts'
import type { SourcesOverview, SourceStanding } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

/** Every source with how it is doing, when it is due and what came of it. */
export async function sourcesOverview({ suggestions }: WatchPorts, sources: readonly Source[]): Promise<SourcesOverview> {
  const bySource = Map.groupBy(await suggestions.all(), ({ sourceId }) => sourceId)
  const watched = sources.map(source => ({
    ...source,
    standing: standingOf(source),
    nextCheckAt: plannedAt(source),
    counts: countStates(bySource.get(source.id) ?? []),
  }))
  return {
    sources: watched,
    checkedAt:
      watched
        .flatMap(({ checkedAt }) => checkedAt ?? [])
        .toSorted()
        .at(-1) ?? null,
    nextCheckAt: watched.flatMap(({ nextCheckAt }) => nextCheckAt ?? []).toSorted()[0] ?? null,
  }
}

function standingOf({ gone, reason, every, checkedAt }: Source): SourceStanding {
  if (gone) return 'gone'
  if (reason !== null) return 'failing'
  if (every === 0) return 'paused'
  return checkedAt === null ? 'new' : 'ok'
}

function plannedAt(source: Source): string | null {
  const due = dueAt(source)
  return due === Infinity ? null : new Date(Math.max(due, Date.parse(source.addedAt))).toISOString()
}
