import type { Answering } from '../base/answering.ts'
import { addSubscriber } from './add-subscriber.ts'
import { countPeople } from './count-people.ts'
import { findDuplicates } from './duplicates/find-duplicates.ts'
import { mergePeople } from './duplicates/merge-people.ts'
import { editMany } from './edit-many.ts'
import { editSubscriber } from './edit-subscriber.ts'
import { erasePerson } from './erase-person.ts'
import { exportSubscribers } from './export/export-subscribers.ts'
import { exportSuppressions } from './export/export-suppressions.ts'
import { importSubscribers } from './import/import-subscribers.ts'
import { lookAtFiles } from './import/look-at-file.ts'
import { peopleFinder } from './list-subscribers.ts'
import { listLists, removeList, saveList } from './lists.ts'
import { knownPerson, personDetail } from './person-detail.ts'
import { removeSubscribers } from './remove-subscribers.ts'
import { openRoll } from './roll.ts'
import { peopleOf } from './segments/fits.ts'
import { knownSegment, removeSegment, saveSegment } from './segments/segments.ts'
import type { AwayOrder, ManyChanged } from './set-standing.ts'
import { setStanding, takeAway } from './set-standing.ts'
import type { StandingCounts } from './standing.ts'
import { countStandings } from './standing.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'
import { liftSuppressions, suppress } from './suppress.ts'
import { allSuppressions, asMailed, openSuppressionBook } from './suppressions.ts'

/** Who gets a digest, by address, and how many of those asked for have each standing. Whoever is suppressed counts as left. */
export interface Audience {
  readonly subscribed: readonly Subscriber[]
  readonly counts: StandingCounts
}

/** The people of a library and their lists. */
export interface Subscribers {
  readonly operations: Answering<SubscribersOperations>
  readonly audienceOf: (listId: string) => Promise<Audience>
  /** Whoever fits a saved segment at this moment. */
  readonly audienceOfSegment: (segmentId: string) => Promise<Audience>
  /** Somebody as mail may see them: whoever is suppressed counts as left. */
  readonly subscriber: (id: string) => Promise<Subscriber | undefined>
  /** What mail tells us of a person's standing; it can take people away, never bring them back. */
  readonly takeAway: (order: AwayOrder) => Promise<ManyChanged>
}

/** The subscribers of a library. Nothing is read before somebody asks. */
export function openSubscribers(ports: SubscribersPorts): Subscribers {
  const roll = openRoll(ports.subscribers)
  const finder = peopleFinder(ports, roll)
  const book = openSuppressionBook(ports)
  async function audience(members: readonly Subscriber[]): Promise<Audience> {
    const suppressions = await book()
    const mailed = members.map(person => asMailed(person, suppressions))
    return { subscribed: mailed.filter(({ standing }) => standing.is === 'subscribed'), counts: countStandings(mailed) }
  }
  return {
    operations: {
      'lists.list': () => listLists(ports, roll),
      'lists.save': draft => saveList(ports, draft),
      'lists.remove': id => removeList(ports, roll, id),
      'segments.save': draft => saveSegment(ports, draft),
      'segments.remove': id => removeSegment(ports, id),
      'segments.count': async rules => peopleOf(rules, await roll.inOrder('email'), ports.clock()).length,
      'subscribers.list': query => finder.page(query),
      'subscribers.ids': async filter => (await finder.all(filter)).map(({ id }) => id),
      'subscribers.facets': listId => countPeople(ports, roll, listId),
      'subscribers.person': async id => personDetail(ports, await book(), id),
      'subscribers.mails': async id => ports.mailsTo(await knownPerson(ports, id)),
      'subscribers.add': async person => addSubscriber(ports, await book(), person),
      'subscribers.edit': edit => editSubscriber(ports, edit),
      'subscribers.editMany': order => editMany(ports, order),
      'subscribers.setStanding': order => setStanding(ports, order),
      'subscribers.remove': ids => removeSubscribers(ports, ids),
      'subscribers.erase': order => erasePerson(ports, order),
      'subscribers.duplicates': async sameness => findDuplicates(await roll.inOrder('email'), sameness),
      'subscribers.merge': order => mergePeople(ports, order),
      'suppressions.list': () => allSuppressions(ports.suppressions),
      'suppressions.export': () => exportSuppressions(ports),
      'suppressions.add': order => suppress(ports, order),
      'suppressions.remove': ids => liftSuppressions(ports, ids),
      'subscribers.lookAt': async ({ source, ...wishes }) => lookAtFiles(ports, await ports.readPeople(source), wishes),
      'subscribers.import': async order => importSubscribers(ports, roll, await book(), order),
      'subscribers.export': order => exportSubscribers(ports, roll, order),
    },
    audienceOf: async listId => audience((await roll.inOrder('email')).filter(({ listIds }) => listIds.includes(listId))),
    async audienceOfSegment(segmentId) {
      const { rules } = await knownSegment(ports, segmentId)
      return audience(peopleOf(rules, await roll.inOrder('email'), ports.clock()))
    },
    async subscriber(id) {
      const person = await ports.subscribers.get(id)
      return person && asMailed(person, await book())
    },
    takeAway: order => takeAway(ports, order),
  }
}
