import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import { comparableUrl } from '../library/identity.ts'
import { plainScheme } from '../scoop/feed/plain-scheme.ts'
import { readFeed } from '../scoop/read-feed.ts'
import { requireWebAddress } from '../scoop/require-web-address.ts'
import { success } from './check-source.ts'
import { unchecked, withChecks } from './check-state.ts'
import { feedsDeclaredIn, isFeed, likelyFeeds } from './find-feeds.ts'
import type { KnownItems } from './known-items.ts'
import { allSources } from './known-sources.ts'
import { newSource, type Source } from './source.ts'
import { takeIn } from './take-in.ts'
import type { FeedErrand, FeedText, WatchPorts } from './watch-ports.ts'
import type { AddedSource } from './watch-operations.ts'

/** A feed, and the address that it was asked for at. */
interface Found {
  readonly asked: string
  readonly answer: FeedText
}

/** The watched source of that feed, if there is one. */
export async function watched(ports: WatchPorts, url: string): Promise<Source | undefined> {
  const wanted = comparableUrl(url)
  return (await allSources(ports)).find(source => comparableUrl(source.url) === wanted)
}

/** Watches the feed at an address, or the one feed that the page there has; of several, the curator must choose. */
export async function addSource(
  ports: WatchPorts,
  known: KnownItems,
  order: { readonly url: string; readonly topicId: string | null },
): Promise<AddedSource> {
  const url = requireWebAddress(plainScheme(order.url))
  const present = await watched(ports, url)
  if (present) return { source: present, already: true, choices: [], undoable: null }
  const answer = await fetched(ports, url)
  if (isFeed(answer.text)) return watch(ports, known, { asked: url, answer }, order.topicId)
  const choices = feedsDeclaredIn(answer.text, answer.url)
  if (choices.length > 1) return { source: null, already: false, choices, undoable: null }
  const found = choices[0] ? { asked: choices[0].url, answer: await fetched(ports, choices[0].url, answer) } : await guessed(ports, answer)
  if (!found || !isFeed(found.answer.text)) throw noFeed(url)
  return watch(ports, known, found, order.topicId)
}

/** A page may not send us to a private address, unless it lies on one itself. */
function fetched(ports: WatchPorts, url: string, page: FeedText | null = null): Promise<FeedText> {
  return fetchWhole(ports, url, page === null || page.isPrivate ? 'any' : 'none')
}

/** The whole of what lies at an address, whatever was known of it before; throws the Problem where it cannot be had. */
export async function fetchWhole({ feeds }: WatchPorts, url: string, reach: FeedErrand['reach']): Promise<FeedText> {
  const answer = await feeds.fetch({ url, etag: null, lastModified: null, reach })
  if (answer.is === 'text') return answer
  if (answer.is === 'refused') throw new Problem('page-refused', answer.reason, answer.remedy)
  if (answer.is === 'offline') throw new Problem('page-unreachable', answer.reason, answer.remedy)
  throw new Problem('page-unreachable', 'Nothing is kept at this address any more.', 'Look for the feed on the site itself.')
}

async function guessed(ports: WatchPorts, page: FeedText): Promise<Found | null> {
  for (const asked of likelyFeeds(page.url)) {
    const answer = await fetched(ports, asked, page).catch(notThere)
    if (answer && isFeed(answer.text)) return { asked, answer }
  }
  return null
}

function notThere(error: unknown): null {
  if (error instanceof Problem && error.code !== 'cancelled') return null
  throw error
}

async function watch(ports: WatchPorts, known: KnownItems, { asked, answer }: Found, topicId: string | null): Promise<AddedSource> {
  const url = answer.movedTo ?? asked
  const present = await watched(ports, url)
  if (present) return { source: present, already: true, choices: [], undoable: null }
  const feed = readFeed(answer.text, answer.url)
  const draft = { id: newId(), title: feed.title || (URL.parse(url)?.hostname ?? url), url, siteUrl: feed.link, topicId }
  const kept = newSource({ ...draft, addedAt: ports.scoop.clock().toISOString(), isPrivate: answer.isPrivate })
  const state = { ...unchecked(kept.id), ...success(ports, kept, answer) }
  const source = withChecks(kept, state)
  const added = await ports.sources.change(kept.id, () => kept)
  await ports.checks.change(kept.id, () => state)
  const suggested = await takeIn(ports, known, source, feed)
  const undoable = ports.undo.remember(`Watched “${shorten(source.title, 60)}”`, [added, ...suggested])
  return { source, already: false, choices: [], undoable }
}

function noFeed(url: string): Problem {
  return new Problem(
    'not-found',
    `No feed was found at ${shorten(url, 100)}.`,
    'Give the address of the feed itself, if you know it; not every site has one.',
  )
}
