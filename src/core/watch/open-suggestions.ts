import type { Suggestion } from './suggestion.ts'
import type { StateCounts } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

/** All suggestions but those whose article came into the library by another way since: they are no suggestions any more. */
export async function openSuggestions({ suggestions, scoop }: WatchPorts): Promise<readonly Suggestion[]> {
  const all = await suggestions.all()
  const inLibrary = await scoop.known([...new Set(all.filter(isOpen).flatMap(({ keys }) => keys))])
  return all.filter(suggestion => !isOpen(suggestion) || !suggestion.keys.some(key => inLibrary.has(key)))
}

/** How many of them are in each state. */
export function countStates(suggestions: readonly Suggestion[]): StateCounts {
  const counts = { new: 0, kept: 0, dismissed: 0, scooped: 0 }
  for (const { state } of suggestions) counts[state] += 1
  return counts
}

function isOpen({ state }: Suggestion): boolean {
  return state === 'new' || state === 'kept'
}
