import { ask } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'
import { toggleFilter, viewNow } from './library-view.ts'

/** Whether two names are those of one tag. */
export function sameTag(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

const keyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Renames a tag everywhere; false when that failed. */
export async function renameTag(name: string, to: string, merge: boolean): Promise<boolean> {
  const outcome = await attempt(() => ask('tags.rename', { names: [name], to, merge }))
  if (!outcome) return false
  follow([name], to)
  told(outcome.undoable)
  return true
}

/** Makes several tags one, everywhere. */
export async function mergeTags(names: readonly string[], into: string): Promise<void> {
  const outcome = await attempt(() => ask('tags.rename', { names: names.filter(name => name !== into), to: into, merge: true }))
  if (!outcome) return
  follow(names, into)
  told(outcome.undoable)
}

/** Takes a tag off every article. */
export async function removeTag(name: string): Promise<void> {
  const outcome = await attempt(() => ask('tags.remove', [name]))
  if (!outcome) return
  follow([name], null)
  told(outcome.undoable)
}

/** A list that is narrowed to a tag which has gone stays narrowed to what it became. */
function follow(names: readonly string[], to: string | null): void {
  const { tag } = viewNow().filters
  if (tag === null || !names.some(name => sameTag(name, tag))) return
  toggleFilter({ tag: to === null ? tag : to.trim() })
}
