import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import { identityKeys } from '../library/identity.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { follow } from './follow-progress.ts'
import { addressesImport } from './import-addresses.ts'
import type { Import, ImportEntry } from './import-entry.ts'
import { feedImport } from './import-feed.ts'
import { topicPageImport } from './import-topic-page.ts'
import { inParallel } from './in-parallel.ts'
import type { ImportFailure, ImportOrder, ImportReport } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'
import { sniffImport } from './sniff-import.ts'

const sampled = 5
// Enough to hide one slow site behind others, few enough not to trouble any.
const fetchedAtOnce = 4

/**
 * Brings in a topic page, a feed or a list of addresses, in one step that can be undone. What the library has already
 * stays as it is; an entry that cannot come in is reported, and the rest go on. A dry run keeps nothing.
 */
export async function runImport(ports: ScoopPorts, order: ImportOrder): Promise<ImportReport> {
  const found = await read(ports, order)
  const { fresh, already } = await sort(ports, found.entries)
  const topicId = await topicFor(ports, order, found)
  const report = reportOf(found, fresh, { topicId, dryRun: order.dryRun, already })
  if (order.dryRun) return report
  const { arrivals, failed } = await arrive(ports, found, fresh, topicId)
  const outcome = await ports.library.keep(arrivals, `Imported “${shorten(found.name, 60)}”`)
  return {
    ...report,
    added: outcome.kept.length,
    already: already + outcome.already.length,
    comments: outcome.kept.reduce((sum, { comments }) => sum + comments.length, 0),
    failed: [...found.failed, ...failed].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    articleIds: outcome.kept.map(({ id }) => id),
    undoable: outcome.undoable,
  }
}

async function read(ports: ScoopPorts, { source, kind }: ImportOrder): Promise<Import> {
  const text = await ports.sources.readText(source)
  const is = kind ?? sniffImport(text.name, text.text)
  if (is === 'topic-page') return topicPageImport(text.name, text.text, ports.clock())
  return is === 'feed' ? feedImport(ports, text) : addressesImport(ports, text.name, text.text)
}

/** Tells the entries that are new from those that the library, or the same file further up, has already. */
async function sort(ports: ScoopPorts, entries: readonly ImportEntry[]): Promise<{ fresh: readonly ImportEntry[]; already: number }> {
  const keyed = entries.map(entry => ({ entry, keys: identityKeys(entry.identity) }))
  const known = new Set((await ports.known([...new Set(keyed.flatMap(({ keys }) => keys))])).keys())
  const fresh = keyed.filter(({ keys }) => {
    const isNew = !keys.some(key => known.has(key))
    for (const key of keys) known.add(key)
    return isNew
  })
  return { fresh: fresh.map(({ entry }) => entry), already: entries.length - fresh.length }
}

/** The topic asked for, else the one that the page describes, made if the library has none of that title. */
async function topicFor({ library }: ScoopPorts, order: ImportOrder, { topic }: Import): Promise<string | null> {
  if (order.topicId !== null || topic === null) return order.topicId
  const existing = await library.topicByTitle(topic.title)
  if (existing || order.dryRun) return existing?.id ?? null
  const draft = { ...topic, id: null, curators: [...topic.curators], themeId: null, accountId: null, listId: null }
  return (await library.operations['topics.save'](draft)).id
}

/** Fetches what must be fetched; a Problem with one entry is that entry's failure. */
async function arrive(ports: ScoopPorts, { name, slow }: Import, entries: readonly ImportEntry[], topicId: string | null) {
  const followed = slow ? follow(ports.announcer, ports.clock, `Importing ${name}`, entries.length) : null
  const failed: ImportFailure[] = []
  const arrivals = await inParallel(entries, fetchedAtOnce, async (entry): Promise<Arrival | null> => {
    try {
      return await entry.arrive(topicId)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed.push({ line: entry.line, reason: error.message, row: shorten(entry.title, 120) })
      return null
    } finally {
      followed?.advance()
    }
  })
  followed?.end('done')
  return { arrivals: arrivals.filter(arrival => arrival !== null), failed }
}

function reportOf(found: Import, fresh: readonly ImportEntry[], run: Pick<ImportReport, 'topicId' | 'dryRun' | 'already'>): ImportReport {
  return {
    ...run,
    kind: found.kind,
    name: found.name,
    found: found.entries.length + found.failed.length,
    added: fresh.length,
    comments: fresh.reduce((sum, { comments }) => sum + comments, 0),
    failed: found.failed,
    articleIds: [],
    sample: found.entries.slice(0, sampled).map(({ title, scoopedBy, excerpt }) => ({ title, scoopedBy, excerpt })),
    undoable: null,
  }
}
