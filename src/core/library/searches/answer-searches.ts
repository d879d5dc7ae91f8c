import type { Answering } from '../../base/answering.ts'
import { newId } from '../../base/id.ts'
import type { Undoable } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { oneLine, shorten } from '../../base/text.ts'
import type { LibraryPorts } from '../library-ports.ts'
import type { SavedSearch } from './saved-search.ts'
import type { SearchDraft, SearchesOperations } from './searches-operations.ts'

type SearchPorts = Pick<LibraryPorts, 'searches' | 'undo'>

/** The operations on saved searches. */
export function searchesOperations(ports: SearchPorts): Answering<SearchesOperations> {
  return {
    'searches.list': () => listSearches(ports),
    'searches.save': draft => saveSearch(ports, draft),
    'searches.remove': id => removeSearch(ports, id),
    'searches.reorder': ids => reorderSearches(ports, ids),
  }
}

async function listSearches({ searches }: SearchPorts): Promise<readonly SavedSearch[]> {
  return (await searches.all()).toSorted((a, b) => a.place - b.place || a.name.localeCompare(b.name))
}

async function saveSearch(ports: SearchPorts, draft: SearchDraft): ReturnType<Answering<SearchesOperations>['searches.save']> {
  const all = await listSearches(ports)
  const name = oneLine(draft.name)
  if (name === '') throw new Problem('bad-input', 'A saved search needs a name.', 'Name it in a word or two, such as “Ferries, unused”.')
  if (all.some(other => other.id !== draft.id && other.name.toLowerCase() === name.toLowerCase()))
    throw new Problem('conflict', `There is a saved search “${shorten(name, 60)}” already.`, 'Choose another name.')
  const place = (all.at(-1)?.place ?? -1) + 1
  const change = await ports.searches.change(draft.id ?? newId(), (now, id) => {
    if (!now && draft.id !== null) throw noSuchSearch()
    const next = { id, name, place: now?.place ?? place, query: draft.query }
    return JSON.stringify(next) === JSON.stringify(now) ? now : next
  })
  if (!change.after) throw noSuchSearch()
  const verb = !change.before ? 'Saved' : change.before.name === name ? 'Changed' : 'Renamed'
  const changes = change.before === change.after ? [] : [change]
  return { search: change.after, undoable: ports.undo.remember(`${verb} the search “${shorten(name, 60)}”`, changes) }
}

async function removeSearch({ searches, undo }: SearchPorts, id: string): Promise<Undoable | null> {
  const change = await searches.change(id, () => undefined)
  if (!change.before) throw noSuchSearch()
  return undo.remember(`Removed the search “${shorten(change.before.name, 60)}”`, [change])
}

async function reorderSearches(ports: SearchPorts, ids: readonly string[]): Promise<Undoable | null> {
  const all = (await listSearches(ports)).map(({ id }) => id)
  const named = [...new Set(ids)].filter(id => all.includes(id))
  const order = [...named, ...all.filter(id => !named.includes(id))]
  const changes = await ports.searches.changeMany(order, (now, id) => {
    const place = order.indexOf(id)
    return now && now.place !== place ? { ...now, place } : now
  })
  return ports.undo.remember('Reordered the saved searches', changes)
}

function noSuchSearch(): Problem {
  return new Problem('not-found', 'That saved search is not there any more.', 'It may have been removed: undo brings it back.')
}
