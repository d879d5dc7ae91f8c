import { Problem, type ProblemWords, tell } from '../base/problem.ts'
import { readFeed } from '../scoop/read-feed.ts'
import type { FeedContent } from '../scoop/feed/feed-content.ts'
import type { KnownItems } from './known-items.ts'
import { type CheckState, marksFor, unchecked } from './check-state.ts'
import type { KeptSource, Source } from './source.ts'
import { takeIn } from './take-in.ts'
import type { FeedAnswer, FeedText, WatchPorts } from './watch-ports.ts'
import type { SourceCheck } from './watch-operations.ts'

/** Asks one source whether it has anything new. What goes wrong is noted beside the source and answered, never thrown. */
export async function checkSource(ports: WatchPorts, known: KnownItems, source: Source): Promise<SourceCheck> {
  const { id, title, url, etag, lastModified, isPrivate } = source
  try {
    const answer = await ports.feeds.fetch({ url, etag, lastModified, reach: isPrivate ? 'any' : 'none' })
    return await heard(ports, known, source, answer)
  } catch (error) {
    const problem = tell(error)
    if (problem.code === 'unforeseen') throw error
    if (problem.code !== 'cancelled') await note(ports, source, failure(ports, problem, null))
    return { id, title, found: null, added: 0, problem }
  }
}

async function heard(ports: WatchPorts, known: KnownItems, source: Source, answer: FeedAnswer): Promise<SourceCheck> {
  const { id, title } = source
  if (answer.is === 'text') {
    const feed = readFeed(answer.text, answer.url)
    const changes = await takeIn(ports, known, source, feed)
    await note(ports, source, () => success(ports, source, answer))
    await follow(ports, source, answer, feed)
    return { id, title, found: feed.items.length, added: changes.length, problem: null }
  }
  if (answer.is === 'unchanged') {
    await note(ports, source, () => success(ports, source, null))
    return { id, title, found: null, added: 0, problem: null }
  }
  if (answer.is === 'offline') {
    const problem = tell(new Problem('page-unreachable', answer.reason, answer.remedy))
    await note(ports, source, now => ({ ...failure(ports, problem, null)(now), failuresInARow: now.failuresInARow }))
    return { id, title, found: null, added: 0, problem }
  }
  const problem = answer.is === 'gone' ? goneForGood() : new Problem('page-refused', answer.reason, answer.remedy)
  const after = answer.is === 'refused' ? answer.retryAfter : null
  await note(ports, source, now => ({ ...failure(ports, tell(problem), after)(now), gone: answer.is === 'gone' }))
  return { id, title, found: null, added: 0, problem: tell(problem) }
}

/** Notes how a check went, unless the source was removed or moved elsewhere meanwhile. */
async function note({ sources, checks }: WatchPorts, source: Source, result: (now: CheckState) => Partial<CheckState>): Promise<void> {
  if ((await sources.get(source.id))?.url !== source.url) return
  await checks.change(source.id, now => ({ ...(now ?? unchecked(source.id)), ...result(now ?? unchecked(source.id)) }))
}

/** What a feed says of itself: where it lies from now on, and the site that it belongs to. All else of a source is the curator's. */
async function follow({ sources }: WatchPorts, source: Source, answer: FeedText, feed: FeedContent): Promise<void> {
  const [url, siteUrl] = [answer.movedTo ?? source.url, feed.link ?? source.siteUrl]
  await sources.change(source.id, now =>
    now && now.url === source.url && (now.url !== url || now.siteUrl !== siteUrl) ? { ...now, url, siteUrl } : now,
  )
}

/** How a check looks that went well; an answer of "unchanged" leaves the marks as they are. */
export function success({ scoop }: WatchPorts, source: KeptSource, answer: FeedText | null): Partial<CheckState> {
  const now = scoop.clock().toISOString()
  const url = answer?.movedTo ?? source.url
  return {
    checkedAt: now,
    succeededAt: now,
    reason: null,
    failuresInARow: 0,
    notBefore: null,
    gone: false,
    ...(answer === null ? {} : { etag: answer.etag, lastModified: answer.lastModified, marksFor: marksFor({ ...source, url }) }),
  }
}

function failure({ scoop }: WatchPorts, problem: ProblemWords, retryAfter: number | null): (now: CheckState) => Partial<CheckState> {
  const now = scoop.clock()
  return ({ failuresInARow }) => ({
    checkedAt: now.toISOString(),
    failedAt: now.toISOString(),
    reason: problem.what,
    failuresInARow: failuresInARow + 1,
    notBefore: retryAfter === null ? null : new Date(now.getTime() + retryAfter * 1000).toISOString(),
  })
}

function goneForGood(): Problem {
  return new Problem(
    'page-unreachable',
    'The site says that this feed is gone for good.',
    'Look for a new one on the site, or remove this source.',
  )
}
