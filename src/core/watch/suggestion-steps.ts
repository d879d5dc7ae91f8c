import type { Change } from '../base/collection.ts'
import { shorten } from '../base/text.ts'
import type { Suggestion } from './suggestion.ts'

/** False for an id that no suggestion can have: such a one is merely not there. */
export function couldBeSuggestion(id: string): boolean {
  return /^\d{4}(?:0[1-9]|1[0-2])-[a-z0-9]+$/.test(id)
}

/** What a step did, in the words of the undo menu. */
export function stepLabel(verb: string, changes: readonly Change<Suggestion>[]): string {
  const title = changes[0]?.before?.item.title
  return changes.length === 1 && title ? `${verb} “${shorten(title, 60)}”` : `${verb} ${changes.length} suggestions`
}
