import type { EmailAddress } from '../base/email-address.ts'
import { identityOf, readAddress } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import { knownListIds, listNames } from './known-lists.ts'
import { tidyAttributes, tidyLine } from './person-fields.ts'
import type { ListsStep } from './history.ts'
import { dated, withLists } from './history.ts'
import { refuseSuppressed } from './suppress.ts'
import type { SuppressionBook } from './suppressions.ts'
import { suppressedWords } from './suppressions.ts'
import { isAway, standingWords } from './standing.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

type NewPerson = Parameters<SubscribersOperations['subscribers.add']>[0]

/**
 * Adds one person by hand. Somebody known gains the lists and the fields given; somebody who has left, bounced or
 * complained, or whose address is suppressed, is refused (conflict), because bringing them back is a decision of its own.
 */
export async function addSubscriber(ports: SubscribersPorts, book: SuppressionBook, person: NewPerson): Promise<Subscriber> {
  const address = writtenAddress(person.email)
  const [id, email] = [ports.hash(identityOf(address)), address.text]
  const suppression = book.of(identityOf(address))
  refuseSuppressed(email, suppression && suppressedWords(suppression))
  const at = ports.clock().toISOString()
  const lists = { nameOf: await listNames(ports.lists), at, cause: 'added by hand' }
  const listIds = await knownListIds(ports.lists, person.listIds)
  const fields = { name: tidyLine(person.name), attributes: tidyAttributes(person.attributes), listIds }
  const { after } = await ports.subscribers.change(id, now => (now ? joined(now, fields, lists) : fresh(id, email, fields, at)))
  if (after) return after
  throw new Problem('unforeseen', `${email} was not kept.`, 'Add the address again.')
}

type Fields = Pick<Subscriber, 'name' | 'attributes' | 'listIds'>

function writtenAddress(text: string): EmailAddress {
  const reading = readAddress(text)
  if (reading.fault === null) return reading.address
  throw new Problem('bad-input', `The address “${tidyLine(text)}” ${reading.fault}.`, 'Correct it and add it again.')
}

function fresh(id: string, email: string, fields: Fields, at: string): Subscriber {
  const standing = { is: 'subscribed', since: at, cause: 'added by hand' } as const
  return { id, email, ...fields, tags: [], standing, addedAt: at, changedAt: at, notes: '', consent: null, history: [] }
}

function joined(now: Subscriber, { name, attributes, listIds }: Fields, lists: ListsStep): Subscriber {
  const { standing } = now
  if (isAway(standing.is))
    throw new Problem(
      'conflict',
      `${now.email} ${standingWords[standing.is]} (since ${standing.since.slice(0, 10)}: ${standing.cause}) and was not added.`,
      'If they asked to come back, set their standing to subscribed yourself.',
    )
  const next = { ...now, name: name || now.name, attributes: { ...now.attributes, ...attributes } }
  return dated(now, withLists(next, [...new Set([...now.listIds, ...listIds])], lists), lists.at)
}
