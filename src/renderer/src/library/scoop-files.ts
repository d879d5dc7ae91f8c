import type { Source } from '../../../core/base/port.ts'
import type { ScoopManyOutcome } from '../../../core/scoop/scoop-results.ts'
import { ask } from '../ask.ts'
import { sourceOf } from '../browser-shell.ts'
import { shell } from '../host.ts'
import { attempt } from '../ui/notify.ts'
import { tellOutcome } from './scoop-steps.ts'

// In a browser the files themselves travel, and one request takes no more than 96 MB in base64.
const mostBytes = 32 * 1024 * 1024

/** Scoops files that were dropped or pasted, and says what became of each. */
export async function scoopFiles(files: readonly File[], topicId: string | null): Promise<void> {
  const outcomes: ScoopManyOutcome[] = []
  let source: Source | undefined
  for (const batch of batchesOf(files)) {
    const sources = await Promise.all(batch.map(droppedSource))
    const targets = sources.map(one => ({ source: one }))
    const outcome = await attempt(() => ask('scoop.many', { targets, topicId, scoopedBy: null }))
    if (!outcome) break
    outcomes.push(outcome)
    source = sources[0]
    if (outcome.results.some(({ became }) => became === 'cancelled')) break
  }
  tellOutcome(outcomes, source)
}

/** At least one file each, and no more of them than one request holds. */
function* batchesOf(files: readonly File[]): Generator<readonly File[]> {
  let batch: File[] = []
  let bytes = 0
  for (const file of files) {
    if (batch.length > 0 && bytes + file.size > mostBytes) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(file)
    bytes += file.size
  }
  if (batch.length > 0) yield batch
}

/** A file of the window's as the newsroom reads it: by its path where that is known. */
export async function droppedSource(file: File): Promise<Source> {
  const path = shell.pathOf(file)
  return path === null ? sourceOf(file) : { from: 'path', path }
}
