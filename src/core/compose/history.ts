/** A value and how it came to be, so that steps can be taken back and again. Immutable. */
export interface History<T> {
  /** How many steps were let go before the oldest. */
  readonly first: number
  /** Oldest first. */
  readonly past: readonly T[]
  readonly present: T
  /** Next first. */
  readonly future: readonly T[]
  /** The field that the last step edited; more edits of it belong to the same step. */
  readonly key: string | undefined
}

/** Steps that are kept; a value shares all that did not change with the one before it, so that they weigh little. */
export const stepsKept = 500

/** The history of a value that nothing has happened to. */
export function historyOf<T>(present: T): History<T> {
  return { first: 0, past: [], present, future: [], key: undefined }
}

/**
 * Takes the next value in. One step with the last edit when both have the same `key` (`headline of <block>`), a step of its own otherwise.
 * The same value again is no step.
 */
export function record<T>(history: History<T>, next: T, key?: string): History<T> {
  if (next === history.present) return history
  if (key !== undefined && key === history.key) return { ...history, present: next, future: [] }
  const past = [...history.past, history.present]
  const gone = Math.max(past.length - stepsKept, 0)
  return { first: history.first + gone, past: past.slice(gone), present: next, future: [], key }
}

/** One step back. */
export function undo<T>(history: History<T>): History<T> {
  if (!canUndo(history)) return history
  const [previous] = history.past.slice(-1) as [T]
  return { ...history, past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], key: undefined }
}

/** One step that was taken back, again. */
export function redo<T>(history: History<T>): History<T> {
  if (!canRedo(history)) return history
  const [next, ...future] = history.future as [T, ...T[]]
  return { ...history, past: [...history.past, history.present], present: next, future, key: undefined }
}

export function canUndo(history: History<unknown>): boolean {
  return history.past.length > 0
}

export function canRedo(history: History<unknown>): boolean {
  return history.future.length > 0
}
