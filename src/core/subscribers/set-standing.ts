import type { Change } from '../base/collection.ts'
import type { Undoable } from '../base/port.ts'
import { withStanding } from './history.ts'
import { tidyLine } from './person-fields.ts'
import type { Standing, Subscriber } from './subscriber.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

interface StandingOrder {
  readonly ids: readonly string[]
  readonly is: Standing['is']
  /** In words; empty stands for “set by hand”. */
  readonly cause: string
}

export interface ManyChanged {
  readonly count: number
  readonly undoable: Undoable | null
}

/** Sets the standing of many by the curator's word, the only word that brings somebody back. */
export async function setStanding(ports: SubscribersPorts, order: StandingOrder): Promise<ManyChanged> {
  return keepStanding(ports, order, () => true)
}

/** A standing that mail itself can tell us of: none of them brings anybody back. */
export interface AwayOrder extends StandingOrder {
  readonly is: 'left' | 'bouncing' | 'complained'
}

/** Takes people away because a server or their own mail said so. Who left or complained already is not made “bouncing”. */
export async function takeAway(ports: SubscribersPorts, order: AwayOrder): Promise<ManyChanged> {
  return keepStanding(ports, order, now => now === 'subscribed' || now === 'pending' || (now === 'bouncing' && order.is !== 'bouncing'))
}

async function keepStanding(
  { subscribers, undo, clock }: SubscribersPorts,
  { ids, is, cause }: StandingOrder,
  mayChange: (now: Standing['is']) => boolean,
): Promise<ManyChanged> {
  const standing: Standing = { is, since: clock().toISOString(), cause: tidyLine(cause) || 'set by hand' }
  const edit = (now: Subscriber | undefined) => (now && mayChange(now.standing.is) ? withStanding(now, standing) : now)
  const changes = await subscribers.changeMany([...new Set(ids)], edit)
  return { count: changes.length, undoable: undo.remember(`Marked ${whoChanged(changes)} as ${is}`, changes) }
}

/** Whom a step was about, for its label: the one address, or how many. */
export function whoChanged(changes: readonly Change<Subscriber>[]): string {
  const [only] = changes
  return only && changes.length === 1 ? ((only.before ?? only.after)?.email ?? '') : `${changes.length} subscribers`
}
