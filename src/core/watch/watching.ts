import type { Answering } from '../base/answering.ts'
import type { ScoopPorts } from '../scoop/scoop-ports.ts'
import { inboxOperations } from './answer-inbox.ts'
import { sourceOperations } from './answer-sources.ts'
import { checkRounds } from './check-round.ts'
import { knownItems } from './known-items.ts'
import { type Manners, usualManners } from '../scoop/polite.ts'
import { watchFeeds } from './watch-feeds.ts'
import type { WatchOperations } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

// Often enough for the shortest interval; the first round waits as long, so that opening a library asks nobody anything.
const secondsBetweenRounds = 120

/** Watched sources and the inbox of what they suggest. */
export interface Watching {
  readonly operations: Answering<WatchOperations>
  /** Watches the feeds of a list that scooping imports. */
  readonly watchFeeds: ScoopPorts['watchFeeds']
  /** Stops checking and waits for what is under way. */
  close(): Promise<void>
}

/** Opens watching: sources that are due are checked in the background until it is closed. */
export function openWatching(ports: WatchPorts, manners: Manners = usualManners): Watching {
  const known = knownItems(ports.suggestions)
  const round = checkRounds(ports, known, manners)
  const stop = ports.timer.repeat(secondsBetweenRounds, () => round.checkDue())
  return {
    operations: { ...sourceOperations(ports, known, round), ...inboxOperations(ports) },
    async watchFeeds(found) {
      const { sources, already, undoable } = await watchFeeds(ports, found)
      return { added: sources.length, already, undoable }
    },
    async close() {
      stop()
      await round.close()
      known.stop()
    },
  }
}
