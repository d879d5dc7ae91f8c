import { writeCsv } from '../base/csv/csv-syntax.ts'
import { defused } from '../base/csv/formula-cell.ts'
import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import { identityKeys } from '../library/identity.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { follow } from './follow-progress.ts'
import { arriveAt, type Fetching } from './import-arrival.ts'
import { fieldCounts, sampleOf } from './import-fields.ts'
import { topicsFor } from './import-topics.ts'
import type { ImportItem } from './imports/import-item.ts'
import { inParallel } from './in-parallel.ts'
import { readImport, type ReadImport } from './read-import.ts'
import type { ImportFailure, ImportOrder, ImportReport } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

// Enough to hide one slow site behind others, few enough not to trouble any.
const fetchedAtOnce = 4

/**
 * Brings in a file, page or paste, in one step that can be undone. What the library has already gains tags, an earlier date and
 * what it lacks; an entry that cannot come in is reported, and the rest go on. A dry run keeps and fetches nothing.
 */
export async function runImport(ports: ScoopPorts, order: ImportOrder): Promise<ImportReport> {
  const found = await readImport(ports, order)
  const topics = await topicsFor(ports, order, found)
  const { arrivals, failed } = await arrive(ports, found, fetchingFor(found, order), topics.idOf)
  const label = `Imported “${shorten(found.name, 60)}”`
  const outcome = await ports.library.bringIn({ arrivals, topics: topics.made, label, dryRun: order.dryRun })
  const feeds = await ports.watchFeeds({
    feeds: found.feeds ?? [],
    topicId: order.topicId,
    label,
    dryRun: order.dryRun,
    step: outcome.undoable,
  })
  const failures = [...found.failed, ...failed].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const used = new Set([...outcome.kept, ...outcome.merged].map(({ topicId }) => topicId))
  return {
    kind: found.kind,
    name: found.name,
    dryRun: order.dryRun,
    found: found.items.length + found.failed.length,
    added: outcome.kept.length,
    already: outcome.already,
    merged: outcome.merged.length,
    comments: outcome.kept.reduce((sum, { comments }) => sum + comments.length, 0),
    fields: fieldCounts(found.items),
    failed: failures,
    failedCsv: failures.length === 0 ? '' : failedCsv(failures),
    topicId: topics.made.some(({ id }) => id === topics.main) && (order.dryRun || !used.has(topics.main)) ? null : topics.main,
    articleIds: order.dryRun ? [] : outcome.kept.map(({ id }) => id),
    sample: sampleOf(found.items),
    feeds: { added: feeds.added, already: feeds.already },
    undoable: feeds.undoable,
  }
}

function fetchingFor({ kind }: ReadImport, { dryRun, fetch }: ImportOrder): Fetching {
  if (dryRun || fetch === false) return 'nothing'
  if (kind === 'addresses') return 'pages'
  return fetch === true || kind === 'feed' ? 'pictures' : 'nothing'
}

/** Makes articles of the items and fetches what must be fetched; a Problem with one is that one's failure. */
async function arrive(
  ports: ScoopPorts,
  { kind, name, items, fetchedFrom }: ReadImport,
  fetching: Fetching,
  topicOf: (item: ImportItem) => string | null,
) {
  const fresh = await freshIn(ports, items)
  const followed = fetching === 'nothing' ? null : follow(ports.announcer, ports.clock, `Importing ${name}`, fresh.size)
  const failed: ImportFailure[] = []
  const place = { curator: await ports.curator(), now: ports.clock(), from: fetchedFrom, ours: kind === 'broadsheet' }
  const arrivals = await inParallel(items, fetchedAtOnce, async (item, order): Promise<Arrival | null> => {
    const isNew = fresh.has(item)
    try {
      return await arriveAt(ports, item, { ...place, order: isNew ? order : 0, topicId: topicOf(item) }, isNew ? fetching : 'nothing')
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed.push({ line: item.line, reason: error.message, row: shorten(item.title || (item.url ?? ''), 120) })
      return null
    } finally {
      if (isNew) followed?.advance()
    }
  })
  followed?.end('done')
  return { arrivals: arrivals.filter(arrival => arrival !== null), failed }
}

/** The items that neither the library nor the file further up has: nothing is fetched for any other. */
async function freshIn(ports: ScoopPorts, items: readonly ImportItem[]): Promise<ReadonlySet<ImportItem>> {
  const keyed = items.map(item => ({ item, keys: identityKeys(item) }))
  const known = new Set((await ports.known([...new Set(keyed.flatMap(({ keys }) => keys))])).keys())
  const fresh = keyed.filter(({ keys }) => {
    const isNew = !keys.some(key => known.has(key))
    for (const key of keys) known.add(key)
    return isNew
  })
  return new Set(fresh.map(({ item }) => item))
}

function failedCsv(failed: readonly ImportFailure[]): string {
  const rows = failed.map(({ line, reason, row }) => [line === null ? '' : String(line), reason, row].map(defused))
  return `\ufeff${writeCsv([['line', 'reason', 'row'], ...rows])}`
}
