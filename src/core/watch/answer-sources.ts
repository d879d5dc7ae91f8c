import type { Answering } from '../base/answering.ts'
import type { Change } from '../base/collection.ts'
import { Problem } from '../base/problem.ts'
import { oneLine, shorten } from '../base/text.ts'
import { noSuchTopic } from '../library/missing.ts'
import { writeOpml } from '../scoop/exports/opml.ts'
import { readOpml } from '../scoop/imports/opml.ts'
import { addSource } from './add-source.ts'
import type { CheckRound } from './check-round.ts'
import { withChecks } from './check-state.ts'
import type { KnownItems } from './known-items.ts'
import { rulesPreviews } from './preview-rules.ts'
import { matches, tidyRules } from './rules.ts'
import { allSources } from './known-sources.ts'
import type { KeptSource } from './source.ts'
import { sourcesOverview } from './sources-overview.ts'
import type { Suggestion } from './suggestion.ts'
import type { SourceEdits, WatchOperations } from './watch-operations.ts'
import { watchFeeds } from './watch-feeds.ts'
import type { WatchPorts } from './watch-ports.ts'
import { wholeItems } from './whole-items.ts'

type SourceOperations = Pick<WatchOperations, Extract<keyof WatchOperations, `sources.${string}`>>

const shortest = 15
const longest = 7 * 24 * 60

/** The operations on sources. */
export function sourceOperations(ports: WatchPorts, known: KnownItems, round: CheckRound): Answering<SourceOperations> {
  const previews = rulesPreviews(ports)
  const list = async () => (await allSources(ports)).toSorted((a, b) => a.title.localeCompare(b.title))
  return {
    'sources.list': list,
    'sources.overview': async () => sourcesOverview(ports, await list()),
    'sources.previewRules': async ({ id, ...order }) => previews.preview(await existing(ports, id), order),
    async 'sources.add'(order) {
      await requireTopic(ports, order.topicId)
      return addSource(ports, known, order)
    },
    'sources.edit': ({ id, edits }) => editSource(ports, id, edits),
    'sources.remove': ids => removeSources(ports, ids),
    async 'sources.check'({ ids }) {
      const asked = ids === null ? await ports.sources.all() : await Promise.all(ids.map(id => existing(ports, id)))
      return round.check(asked)
    },
    'sources.importOpml': order => importOpml(ports, order),
    async 'sources.exportOpml'() {
      const sources = await ports.sources.all()
      const titles = new Map((await ports.scoop.library.operations['topics.list'](undefined)).map(({ id, title }) => [id, title]))
      const feeds = sources.map(({ url, title, siteUrl, topicId }) => {
        const topic = topicId === null ? undefined : titles.get(topicId)
        return { url, title, siteUrl, tags: topic === undefined ? [] : [topic], description: '', attributes: {} }
      })
      return { count: feeds.length, opml: writeOpml({ title: 'Watched sources', author: { name: '', email: '' }, feeds, links: [] }) }
    },
  }
}

async function existing({ sources }: WatchPorts, id: string): Promise<KeptSource> {
  const source = await sources.get(id)
  if (source) return source
  throw noSuchSource()
}

async function requireTopic({ scoop }: WatchPorts, topicId: string | null | undefined): Promise<void> {
  if (typeof topicId !== 'string') return
  if (!(await scoop.library.operations['topics.list'](undefined)).some(({ id }) => id === topicId)) throw noSuchTopic()
}

/** New suggestions that changed rules would not let pass go; those that they would have let pass come with the next check. */
async function editSource(ports: WatchPorts, id: string, edits: SourceEdits) {
  await requireTopic(ports, edits.topicId)
  const change = await ports.sources.change(id, now => {
    if (!now) throw noSuchSource()
    return edited(now, edits)
  })
  if (!change.after) throw noSuchSource()
  const dropped = edits.rules === undefined ? [] : await dropUnmatched(ports, change.after)
  const changes = change.before === change.after ? [] : [change]
  const source = withChecks(change.after, await ports.checks.get(id))
  return { source, undoable: ports.undo.remember(`Edited “${shorten(change.after.title, 60)}”`, [...changes, ...dropped]) }
}

function edited(source: KeptSource, { title, topicId, rules, every }: SourceEdits): KeptSource {
  return {
    ...source,
    title: oneLine(title ?? '') || source.title,
    topicId: topicId === undefined ? source.topicId : topicId,
    every: every === undefined ? source.every : every === 0 ? 0 : Math.round(Math.min(longest, Math.max(shortest, every))),
    rules: rules === undefined ? source.rules : tidyRules(rules),
  }
}

async function dropUnmatched(ports: WatchPorts, { id, rules }: KeptSource): Promise<readonly Change[]> {
  const now = ports.scoop.clock()
  const items = await wholeItems(ports, await newOf(ports, new Set([id])))
  const unmatched = items.filter(({ item }) => matches(item, rules, now) === null)
  return await ports.suggestions.changeMany(
    unmatched.map(({ suggestionId }) => suggestionId),
    () => undefined,
  )
}

async function removeSources(ports: WatchPorts, ids: readonly string[]) {
  const removed = await ports.sources.changeMany(ids, () => undefined)
  const suggested = await newOf(ports, new Set(removed.map(({ id }) => id)))
  const dropped = await ports.suggestions.changeMany(
    suggested.map(({ id }) => id),
    () => undefined,
  )
  const [first] = removed
  const label = removed.length === 1 && first?.before ? `Removed “${shorten(first.before.title, 60)}”` : `Removed ${removed.length} sources`
  return { count: removed.length, undoable: ports.undo.remember(label, [...removed, ...dropped]) }
}

async function newOf({ suggestions }: WatchPorts, sourceIds: ReadonlySet<string>): Promise<readonly Suggestion[]> {
  return (await suggestions.all()).filter(({ sourceId, state }) => state === 'new' && sourceIds.has(sourceId))
}

async function importOpml(ports: WatchPorts, { source, topicId }: Parameters<SourceOperations['sources.importOpml']>[0]) {
  await requireTopic(ports, topicId)
  const { feeds } = readOpml((await ports.scoop.sources.readText(source)).text)
  const { sources, already, undoable } = await watchFeeds(ports, {
    feeds,
    topicId,
    label: 'Watched the feeds of a list',
    dryRun: false,
    step: null,
  })
  return { found: feeds.length, added: sources.map(added => withChecks(added, undefined)), already, undoable }
}

function noSuchSource(): Problem {
  return new Problem('not-found', 'That source is not watched any more.', 'It may have been removed: undo brings it back.')
}
