import type { Clock } from '../base/port.ts'
import { follow } from '../scoop/follow-progress.ts'
import { checkSource } from './check-source.ts'
import type { KnownItems } from './known-items.ts'
import { dueSources } from './next-check.ts'
import { type Manners, politely } from '../scoop/polite.ts'
import { withChecks } from './check-state.ts'
import { allSources, forgetRemoved } from './known-sources.ts'
import type { KeptSource } from './source.ts'
import type { SourceCheck } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

/** Checks sources, politely, and never one of them twice at once. */
export interface CheckRound {
  check(sources: readonly KeptSource[]): Promise<readonly SourceCheck[]>
  /** In the background: those that are due. */
  checkDue(): Promise<void>
  /** Starts no more, breaks off what is running, and waits for its end. */
  close(): Promise<void>
}

export function checkRounds(ports: WatchPorts, known: KnownItems, manners: Manners): CheckRound {
  const clock: Clock = ports.scoop.clock
  const underWay = new Map<string, Promise<SourceCheck>>()
  const running = new Set<Promise<SourceCheck>>()
  let closed = false
  const gently = politely(manners, clock, async milliseconds => {
    if (!closed) await ports.timer.pause(milliseconds)
  })

  const run = async ({ id, title }: KeptSource): Promise<SourceCheck> => {
    // It may have waited long enough to be edited, or removed.
    const [source, state] = await Promise.all([ports.sources.get(id), ports.checks.get(id)])
    if (closed || !source) return { id, title, found: null, added: 0, problem: null }
    const checking = checkSource(ports, known, withChecks(source, state))
    running.add(checking)
    return checking.finally(() => running.delete(checking))
  }
  const once = (source: KeptSource): Promise<SourceCheck> => {
    const now = underWay.get(source.id)
    if (now) return now
    const checking = gently(source.url, () => run(source)).finally(() => underWay.delete(source.id))
    underWay.set(source.id, checking)
    return checking
  }
  return {
    async check(sources) {
      const followed = sources.length > 1 ? follow(ports.scoop.announcer, clock, 'Checking sources', sources.length) : null
      const checks = await Promise.all(sources.map(source => once(source).finally(() => followed?.advance())))
      followed?.end('done')
      return checks
    },
    async checkDue() {
      if (closed) return
      await forgetRemoved(ports)
      const due = dueSources(await allSources(ports), clock())
      await Promise.all(due.map(once))
    },
    async close() {
      closed = true
      ports.feeds.close()
      await Promise.allSettled(running)
    },
  }
}
