import { sameValue } from '../base/same-value.ts'

/** The value with the edits made; the same object when they change nothing. An edit of a field that the value lacks is left out. */
export function withEdits<T extends object>(value: T, edits: Partial<T>): T {
  const changed = Object.entries(edits).filter(
    ([field, next]) => next !== undefined && Object.hasOwn(value, field) && !sameValue(value[field as keyof T], next),
  )
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) }
}
