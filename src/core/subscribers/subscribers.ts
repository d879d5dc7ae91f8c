import type { Answering } from '../base/answering.ts'
import { addSubscriber } from './add-subscriber.ts'
import { exportSubscribers } from './csv/export-subscribers.ts'
import { importSubscribers } from './csv/import-subscribers.ts'
import { lookAtCsv } from './csv/look-at-csv.ts'
import { editSubscriber } from './edit-subscriber.ts'
import { listSubscribers } from './list-subscribers.ts'
import { listLists, removeList, saveList } from './lists.ts'
import { removeSubscribers } from './remove-subscribers.ts'
import { openRoll } from './roll.ts'
import type { AwayOrder, ManyChanged } from './set-standing.ts'
import { setStanding, takeAway } from './set-standing.ts'
import type { StandingCounts } from './standing.ts'
import { countStandings } from './standing.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

/** The people of a library and their lists. */
export interface Subscribers {
  readonly operations: Answering<SubscribersOperations>
  /** Who gets a digest sent to this list, by address, and how many of the list have each standing. */
  readonly audienceOf: (listId: string) => Promise<{ readonly subscribed: readonly Subscriber[]; readonly counts: StandingCounts }>
  readonly subscriber: (id: string) => Promise<Subscriber | undefined>
  /** What mail tells us of a person's standing; it can take people away, never bring them back. */
  readonly takeAway: (order: AwayOrder) => Promise<ManyChanged>
}

/** The subscribers of a library. Nothing is read before somebody asks. */
export function openSubscribers(ports: SubscribersPorts): Subscribers {
  const roll = openRoll(ports.subscribers)
  return {
    operations: {
      'lists.list': () => listLists(ports, roll),
      'lists.save': draft => saveList(ports, draft),
      'lists.remove': id => removeList(ports, roll, id),
      'subscribers.list': query => listSubscribers(roll, query),
      'subscribers.add': person => addSubscriber(ports, person),
      'subscribers.edit': edit => editSubscriber(ports, edit),
      'subscribers.setStanding': order => setStanding(ports, order),
      'subscribers.remove': ids => removeSubscribers(ports, ids),
      'subscribers.lookAtCsv': async ({ source, email }) => lookAtCsv(await ports.readText(source), email),
      'subscribers.import': order => importSubscribers(ports, roll, order),
      'subscribers.export': listId => exportSubscribers(ports, roll, listId),
    },
    async audienceOf(listId) {
      const members = (await roll.inOrder('email')).filter(({ listIds }) => listIds.includes(listId))
      return { subscribed: members.filter(({ standing }) => standing.is === 'subscribed'), counts: countStandings(members) }
    },
    subscriber: id => ports.subscribers.get(id),
    takeAway: order => takeAway(ports, order),
  }
}
