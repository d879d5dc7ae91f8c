import { allSources } from './known-sources.ts'
import { countStates, openSuggestions } from './open-suggestions.ts'
import type { InboxFacets } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

/** Counts what the inbox may be narrowed to. */
export async function inboxFacets(ports: WatchPorts): Promise<InboxFacets> {
  const open = await openSuggestions(ports)
  const bySource = Map.groupBy(open, ({ sourceId }) => sourceId)
  const byTopic = Map.groupBy(open, ({ topicId }) => topicId)
  const sources = (await allSources(ports)).toSorted((a, b) => a.title.localeCompare(b.title))
  return {
    states: countStates(open),
    sources: sources.map(({ id, title, reason }) => ({
      id,
      title,
      failing: reason !== null,
      counts: countStates(bySource.get(id) ?? []),
    })),
    topics: [...byTopic].flatMap(([id, suggestions]) => (id === null ? [] : [{ id, counts: countStates(suggestions) }])),
  }
}
