import type { Answering } from '../base/answering.ts'
import { olderThan } from './dismiss-older.ts'
import { inboxFacets } from './inbox-facets.ts'
import { inboxItem } from './inbox-item.ts'
import { countStates, openSuggestions } from './open-suggestions.ts'
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
    'inbox.facets': () => inboxFacets(ports),
    'inbox.item': id => inboxItem(ports, id),
    'inbox.dismissOlder': async order => setState(ports, await olderThan(ports, order), 'dismissed', 'Dismissed'),
    'inbox.scoop': ids => scoopSuggestions(ports, ids),
    'inbox.dismiss': ids => setState(ports, ids, 'dismissed', 'Dismissed'),
    'inbox.keep': ids => setState(ports, ids, 'kept', 'Kept'),
  }
}

async function listInbox(ports: WatchPorts, query: InboxQuery): Promise<InboxPage> {
  const all = await openSuggestions(ports)
  const words = foldedWords(query.text).trim().split(' ')
  const titles = new Map((await ports.sources.all()).map(({ id, title }) => [id, title]))
  const now = ports.scoop.clock()
  const rows = all
    .filter(suggestion => isWanted(suggestion, query, words))
    .map((suggestion): InboxRow => withRecency({ ...suggestion, sourceTitle: titles.get(suggestion.sourceId) ?? '' }, now))
    .toSorted(query.sort === 'score' ? byScore : byDate)
  return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit), counts: countStates(all) }
}

/** Every word that is sought must begin one of the item's. */
function isWanted({ sourceId, topicId, state, item }: Suggestion, query: InboxQuery, words: readonly string[]): boolean {
  const folded = words[0] === '' ? '' : foldedWords(`${item.title} ${item.summary} ${item.author}`)
  return (
    (query.sourceId === null || sourceId === query.sourceId) &&
    (query.topicId === null || topicId === query.topicId) &&
    (query.state === null || state === query.state) &&
    words.every(word => word === '' || folded.includes(` ${word}`))
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
