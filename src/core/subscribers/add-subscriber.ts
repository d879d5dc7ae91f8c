import type { EmailAddress } from '../base/email-address.ts'
import { identityOf, readAddress } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import { knownListIds } from './known-lists.ts'
import { tidyAttributes, tidyLine } from './person-fields.ts'
import { isAway, standingWords } from './standing.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

type NewPerson = Parameters<SubscribersOperations['subscribers.add']>[0]

/**
 * Adds one person by hand. Somebody known gains the lists and the fields given; somebody who has left, bounced or
 * complained is refused (conflict), because bringing them back is a decision of its own.
 */
export async function addSubscriber(ports: SubscribersPorts, person: NewPerson): Promise<Subscriber> {
  const address = writtenAddress(person.email)
  const [id, email] = [ports.hash(identityOf(address)), address.text]
  const listIds = await knownListIds(ports.lists, person.listIds)
  const fields = { name: tidyLine(person.name), attributes: tidyAttributes(person.attributes), listIds }
  const { after } = await ports.subscribers.change(id, now => (now ? joined(now, fields) : fresh(id, email, fields, ports.clock())))
  if (after) return after
  throw new Problem('unforeseen', `${email} was not kept.`, 'Add the address again.')
}

type Fields = Pick<Subscriber, 'name' | 'attributes' | 'listIds'>

function writtenAddress(text: string): EmailAddress {
  const reading = readAddress(text)
  if (reading.fault === null) return reading.address
  throw new Problem('bad-input', `The address “${tidyLine(text)}” ${reading.fault}.`, 'Correct it and add it again.')
}

function fresh(id: string, email: string, fields: Fields, now: Date): Subscriber {
  const at = now.toISOString()
  return { id, email, ...fields, tags: [], standing: { is: 'subscribed', since: at, cause: 'added by hand' }, addedAt: at }
}

function joined(now: Subscriber, { name, attributes, listIds }: Fields): Subscriber {
  const { standing } = now
  if (isAway(standing.is))
    throw new Problem(
      'conflict',
      `${now.email} ${standingWords[standing.is]} (since ${standing.since.slice(0, 10)}: ${standing.cause}) and was not added.`,
      'If they asked to come back, set their standing to subscribed yourself.',
    )
  return {
    ...now,
    name: name || now.name,
    attributes: { ...now.attributes, ...attributes },
    listIds: [...new Set([...now.listIds, ...listIds])],
  }
}
