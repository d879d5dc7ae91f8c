import { openSuggestions } from './open-suggestions.ts'
import type { DismissOlder } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

const day = 86_400_000

/** The ids of the new suggestions that are older than so many days. */
export async function olderThan(ports: WatchPorts, { days, sourceId, topicId }: DismissOlder): Promise<readonly string[]> {
  const before = ports.scoop.clock().getTime() - days * day
  const old = (await openSuggestions(ports)).filter(
    suggestion =>
      suggestion.state === 'new' &&
      (sourceId === null || suggestion.sourceId === sourceId) &&
      (topicId === null || suggestion.topicId === topicId) &&
      Date.parse(suggestion.item.published ?? suggestion.arrivedAt) < before,
  )
  return old.map(({ id }) => id)
}
