import type { Change, Kept } from './collection.ts'
import { newId } from './id.ts'
import type { Undoable } from './port.ts'
import { Problem } from './problem.ts'

const stepsKept = 200

/** Remembers steps so that they can be taken back, in memory, for as long as the newsroom runs. */
export interface UndoLog {
  /** Null when nothing changed. */
  remember(label: string, changes: readonly Change[]): Undoable | null
  /** Adds changes to a step that was just remembered elsewhere, so that both are taken back as one. */
  extend(step: Undoable, changes: readonly Change[]): Undoable
  /** Makes one step of several, the earliest first, under the name that `label` gives them; null when there are none. */
  join(label: string, steps: readonly (Undoable | null)[]): Undoable | null
  /** Lets go of every change of these records, so that nothing brings them back: for what was erased for good. */
  forget(ids: readonly string[]): void
  /** Takes a step back; a record edited since then is left as it is, and the step is refused (conflict) when all of it was. */
  undo(token: string): Promise<{ readonly label: string }>
}

interface Step {
  readonly label: string
  readonly changes: readonly Change[]
}

/** A fresh undo log. */
export function undoLog(): UndoLog {
  const steps = new Map<string, Step>()
  function remember(label: string, changes: readonly Change[]): Undoable | null {
    if (changes.length === 0) return null
    const token = newId()
    steps.set(token, { label, changes })
    const oldest = steps.keys().next().value
    if (steps.size > stepsKept && oldest !== undefined) steps.delete(oldest)
    return { label, undo: token }
  }
  return {
    remember,
    join(label, joined) {
      const tokens = joined.flatMap(step => (step ? [step.undo] : []))
      const changes = tokens.flatMap(token => steps.get(token)?.changes ?? [])
      for (const token of tokens) steps.delete(token)
      return remember(label, asOne(changes))
    },
    extend(undoable, changes) {
      const step = steps.get(undoable.undo)
      if (step) steps.set(undoable.undo, { ...step, changes: [...step.changes, ...changes] })
      return undoable
    },
    forget(ids) {
      const gone = new Set(ids)
      for (const [token, step] of steps) {
        const changes = step.changes.filter(({ id }) => !gone.has(id))
        if (changes.length < step.changes.length) steps.set(token, { ...step, changes })
      }
    },
    async undo(token) {
      const step = steps.get(token)
      if (!step)
        throw new Problem('not-found', 'That step can no longer be undone.', 'Broadsheet remembers the last 200 steps until it is closed.')
      steps.delete(token)
      let reverted = 0
      for (const [collection, changes] of Map.groupBy(step.changes, change => change.collection))
        reverted += await revert(collection, changes)
      if (reverted === 0)
        throw new Problem(
          'conflict',
          `“${step.label}” was not undone, because everything in it has changed since.`,
          'Undo the later changes first.',
        )
      return { label: step.label }
    },
  }
}

/** What changed twice is one change, from its first state to its last. */
function asOne(changes: readonly Change[]): readonly Change[] {
  const seen = new Map<Change['collection'], Map<string, Change>>()
  for (const change of changes) {
    const records = seen.get(change.collection) ?? new Map<string, Change>()
    const earlier = records.get(change.id)
    seen.set(change.collection, records.set(change.id, earlier ? { ...change, before: earlier.before } : change))
  }
  return [...seen.values()].flatMap(records => [...records.values()])
}

async function revert(collection: Change['collection'], changes: readonly Change[]): Promise<number> {
  const byId = new Map(changes.map(change => [change.id, change]))
  const reverted = await collection.changeMany([...byId.keys()], (now, id) => {
    const change = byId.get(id)
    return change && same(now, change.after) ? change.before : now
  })
  return reverted.length
}

/** Records are plain JSON, so equal text is equal value. */
function same(a: Kept | undefined, b: Kept | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
