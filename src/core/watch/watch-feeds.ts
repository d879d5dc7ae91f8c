import { newId } from '../base/id.ts'
import { comparableUrl } from '../library/identity.ts'
import type { FeedsFound } from '../scoop/scoop-ports.ts'
import { type KeptSource, newSource } from './source.ts'
import type { WatchPorts } from './watch-ports.ts'

/** Watches the feeds of a list from the next round on, in one step; a folder of a topic's title puts a feed into that topic. */
export async function watchFeeds(ports: WatchPorts, { feeds, topicId, label, dryRun, step }: FeedsFound) {
  const addedAt = ports.scoop.clock().toISOString()
  const urls = new Set((await ports.sources.all()).map(({ url }) => comparableUrl(url)))
  const added: KeptSource[] = []
  for (const { url, title, siteUrl, tags } of feeds) {
    if (urls.has(comparableUrl(url))) continue
    urls.add(comparableUrl(url))
    // A file may have come from anybody: what it lists must lie on the public web.
    const draft = { id: newId(), title, url, siteUrl, topicId: topicId ?? (await topicNamed(ports, tags)), addedAt, isPrivate: false }
    added.push(newSource(draft))
  }
  const already = feeds.length - added.length
  if (dryRun || added.length === 0) return { sources: added, already, undoable: step }
  const byId = new Map(added.map(source => [source.id, source]))
  const changes = await ports.sources.changeMany([...byId.keys()], (_now, id) => byId.get(id))
  return { sources: added, already, undoable: step ? ports.undo.extend(step, changes) : ports.undo.remember(label, changes) }
}

async function topicNamed({ scoop }: WatchPorts, titles: readonly string[]): Promise<string | null> {
  for (const title of titles) {
    const topic = await scoop.library.topicByTitle(title)
    if (topic) return topic.id
  }
  return null
}
