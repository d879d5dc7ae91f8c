import { isAway } from './standing.ts'
import type { ManyChanged } from './set-standing.ts'
import { whoChanged } from './set-standing.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

/**
 * Forgets people. Of somebody who has left, bounced or complained the address and the standing stay, and nothing else:
 * without them the next import would bring that person back.
 */
export async function removeSubscribers({ subscribers, undo }: SubscribersPorts, ids: readonly string[]): Promise<ManyChanged> {
  const changes = await subscribers.changeMany([...new Set(ids)], now => (now && isAway(now.standing.is) ? bare(now) : undefined))
  return { count: changes.length, undoable: undo.remember(`Removed ${whoChanged(changes)}`, changes) }
}

function bare(now: Subscriber): Subscriber {
  const isBare =
    `${now.name}${now.notes}` === '' && [now.tags, now.listIds, Object.keys(now.attributes)].every(({ length }) => length === 0)
  return isBare ? now : { ...now, name: '', attributes: {}, tags: [], listIds: [], notes: '' }
}
