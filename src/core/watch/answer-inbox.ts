import type { Answering } from '../base/answering.ts'
import { scoopSuggestions } from './scoop-suggestions.ts'
import { withRecency } from './score.ts'
import type { Suggestion } from './suggestion.ts'
import { couldBeSuggestion, stepLabel } from './suggestion-steps.ts'
import type { InboxPage, InboxQuery, InboxRow, SourceStep, WatchOperations } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'
import { foldedWords } from './words.ts'

type InboxOperations = Pick<WatchOperations, Extract<keyof WatchOperations, `inbox.${string}`>>

/** The operations on suggestions. */
export function inboxOperations(ports: WatchPorts): Answering<InboxOperations> {
  return {
    'inbox.list': query => listInbox(ports, query),
    'inbox.scoop': ids => scoopSuggestions(ports, ids),
    'inbox.dismiss': ids => setState(ports, ids, 'dismissed', 'Dismissed'),
    'inbox.keep': ids => setState(ports, ids, 'kept', 'Kept'),
  }
}

async function listInbox(ports: WatchPorts, query: InboxQuery): Promise<InboxPage> {
  const all = await withoutScooped(ports, await ports.suggestions.all())
  const titles = new Map((await ports.sources.all()).map(({ id, title }) => [id, title]))
  const now = ports.scoop.clock()
  const rows = all
    .filter(suggestion => isWanted(suggestion, query))
    .map((suggestion): InboxRow => withRecency({ ...suggestion, sourceTitle: titles.get(suggestion.sourceId) ?? '' }, now))
    .toSorted(query.sort === 'score' ? byScore : byDate)
  const counts = { new: 0, kept: 0, dismissed: 0, scooped: 0 }
  for (const { state } of all) counts[state] += 1
  return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit), counts }
}

/** What came into the library by another way since it was suggested is no suggestion any more. */
async function withoutScooped({ scoop }: WatchPorts, suggestions: readonly Suggestion[]): Promise<readonly Suggestion[]> {
  const open = suggestions.filter(({ state }) => state === 'new' || state === 'kept')
  const inLibrary = await scoop.known([...new Set(open.flatMap(({ keys }) => keys))])
  return suggestions.filter(({ state, keys }) => (state !== 'new' && state !== 'kept') || !keys.some(key => inLibrary.has(key)))
}

function isWanted({ sourceId, topicId, state, item }: Suggestion, query: InboxQuery): boolean {
  return (
    (query.sourceId === null || sourceId === query.sourceId) &&
    (query.topicId === null || topicId === query.topicId) &&
    (query.state === null || state === query.state) &&
    (query.text.trim() === '' || foldedWords(`${item.title} ${item.summary} ${item.author}`).includes(foldedWords(query.text).trimEnd()))
  )
}

function byScore(a: InboxRow, b: InboxRow): number {
  return b.score - a.score || byDate(a, b)
}

function byDate(a: InboxRow, b: InboxRow): number {
  const [one, other] = [a.item.published ?? a.arrivedAt, b.item.published ?? b.arrivedAt]
  return other.localeCompare(one) || a.id.localeCompare(b.id)
}

async function setState(ports: WatchPorts, ids: readonly string[], state: 'kept' | 'dismissed', verb: string): Promise<SourceStep> {
  const changes = await ports.suggestions.changeMany(ids.filter(couldBeSuggestion), now =>
    now && now.state !== 'scooped' && now.state !== state ? { ...now, state } : now,
  )
  return { count: changes.length, undoable: ports.undo.remember(stepLabel(verb, changes), changes) }
}
