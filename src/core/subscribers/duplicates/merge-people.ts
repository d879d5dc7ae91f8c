import type { Change } from '../../base/collection.ts'
import { readAddress } from '../../base/email-address.ts'
import type { Undoable } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { remembering, timelineOf, withStanding } from '../history.ts'
import { isAway, standingWords, strictest } from '../standing.ts'
import type { PersonEvent, Standing, Subscriber } from '../subscriber.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import { addressSuppression } from '../suppressions.ts'

/**
 * Makes one person of several, under the address of `keep`. The strictest standing wins; lists, tags and attributes come
 * together, where `keep` has a word of its own it stays; notes and histories are joined. Can be taken back.
 */
export async function mergePeople(
  ports: SubscribersPorts,
  { keep, others }: { readonly keep: string; readonly others: readonly string[] },
): Promise<{ readonly subscriber: Subscriber; readonly undoable: Undoable | null }> {
  const { subscribers, undo, clock } = ports
  const found = await Promise.all([...new Set(others)].filter(id => id !== keep).map(id => subscribers.get(id)))
  const twins = found.filter(person => person !== undefined)
  const kept = await subscribers.get(keep)
  if (!kept || twins.length === 0) throw new Problem('not-found', 'The people to merge are no longer there.', 'Look for duplicates again.')
  const at = clock().toISOString()
  const merged = twins.reduce((now, twin) => joined(now, twin, at), kept)
  const away = await keepAway(ports, twins, kept)
  const changes = await subscribers.changeMany([keep, ...twins.map(({ id }) => id)], (_now, id) => (id === keep ? merged : undefined))
  return { subscriber: merged, undoable: undo.remember(`Merged ${twins.length + 1} records into ${kept.email}`, [...away, ...changes]) }
}

function joined(kept: Subscriber, twin: Subscriber, at: string): Subscriber {
  const merged: PersonEvent = { at, what: 'merged', email: twin.email, cause: 'merged by hand' }
  const standing = strictest(kept.standing, twin.standing)
  const told = withStanding(kept, standing)
  const consent = kept.consent ?? twin.consent
  const past = timelineOf(twin).filter(event => !(event.what === 'consent' && event.consent === consent) && !isOf(event, standing))
  const history = [...told.history, ...past]
  const next = {
    ...told,
    name: kept.name || twin.name,
    attributes: { ...twin.attributes, ...kept.attributes },
    tags: [...new Set([...kept.tags, ...twin.tags])],
    listIds: [...new Set([...kept.listIds, ...twin.listIds])],
    notes: [kept.notes, twin.notes].filter(notes => notes !== '').join('\n\n'),
    consent,
    addedAt: kept.addedAt < twin.addedAt ? kept.addedAt : twin.addedAt,
    changedAt: at,
    history: history.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
  }
  return remembering(next, merged)
}

/** True for the event that says what the standing of the merged record says already. */
function isOf(event: PersonEvent, { is, since, cause }: Standing): boolean {
  return event.what === 'standing' && event.is === is && event.at === since && event.cause === cause
}

/** An address that had left keeps away after its record is gone: the next import must not bring it back. */
async function keepAway(
  { suppressions, seal, clock }: SubscribersPorts,
  twins: readonly Subscriber[],
  kept: Subscriber,
): Promise<readonly Change[]> {
  const drafts = twins
    .filter(({ standing }) => isAway(standing.is))
    .flatMap(twin => {
      const reading = readAddress(twin.email)
      const cause = `${standingWords[twin.standing.is]}; merged into ${kept.email}`
      return reading.fault === null ? [addressSuppression(seal, reading.address, clock().toISOString(), cause)] : []
    })
  const byId = new Map(drafts.map(draft => [draft.id, draft]))
  return byId.size === 0 ? [] : suppressions.changeMany([...byId.keys()], (now, id) => now ?? byId.get(id))
}
