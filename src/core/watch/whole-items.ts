import { inParallel } from '../scoop/in-parallel.ts'
import type { Suggestion, SuggestedItem } from './suggestion.ts'
import type { WatchPorts } from './watch-ports.ts'

const readAtOnce = 16

/** What was kept of an item, with what the feed had of it: all that rules look at. */
export interface WholeItem {
  readonly suggestionId: string
  readonly item: SuggestedItem & { readonly content: string }
}

/** Suggestions with the texts that were kept beside them. */
export function wholeItems({ texts }: WatchPorts, suggestions: readonly Suggestion[]): Promise<readonly WholeItem[]> {
  return inParallel(suggestions, readAtOnce, async ({ id, item }) => ({
    suggestionId: id,
    item: { ...item, content: await texts.read(id) },
  }))
}
