import type { Change } from '../base/collection.ts'
import { shorten } from '../base/text.ts'
import type { Suggestion } from './suggestion.ts'

/** False for an id that no suggestion can have: such a one is merely not there. */
export function couldBeSuggestion(id: string): boolean {
  return /^\d{4}(?:0[1-9]|1[0-2])-[a-z0-9]+$/.test(id)
}

/** What a step did, in the words of the undo menu. */
export function stepLabel(verb: string, changes: readonly Change<Suggestion>[]): string {
  return titledStep(
    verb,
    changes.flatMap(({ before }) => before ?? []),
  )
}

/** The same, said of the suggestions themselves. */
export function titledStep(verb: string, [first, ...others]: readonly Suggestion[]): string {
  return first?.item.title && others.length === 0
    ? `${verb} “${shorten(first.item.title, 60)}”`
    : `${verb} ${others.length + 1} suggestions`
}
