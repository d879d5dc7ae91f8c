import { newId } from '../base/id.ts'
import { identityOf, readAddress } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import { tidyLine } from './person-fields.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'
import type { Suppression } from './suppression.ts'
import { addressKey } from './suppressions.ts'

/** Who is to be erased, by id or, where nobody is kept under it, by address. */
export interface EraseOrder {
  readonly who: string
  readonly cause: string
}

/**
 * Erases a person on their request. Nothing of them stays but a hash of the address with the library's key, which keeps every
 * later import, and every hand, from bringing them back. It cannot be undone: the steps that could bring a part of them back are
 * forgotten too, and so is the previous version of the file.
 */
export async function erasePerson(ports: SubscribersPorts, { who, cause }: EraseOrder): Promise<Suppression> {
  const { subscribers, suppressions, undo, seal, clock } = ports
  const person = await known(ports, who)
  const identity = identityIn(person?.email ?? who)
  const erased: Suppression = {
    id: addressKey(seal, identity),
    kind: 'erased',
    what: '',
    at: clock().toISOString(),
    cause: tidyLine(cause) || 'erased on request',
  }
  // First what keeps them away, so that a failure in between erases too little and never brings anybody back.
  await suppressions.change(erased.id, () => erased)
  if (person) await overwrite(subscribers, person)
  undo.forget([person?.id ?? '', erased.id])
  return erased
}

/**
 * A file's `.bak` is the file before its last write, so the file is written twice: first with a blank in the person's place,
 * then without it. The blank lies in the same file, for a file is named by the first letters of an id.
 */
async function overwrite(subscribers: SubscribersPorts['subscribers'], person: Subscriber): Promise<void> {
  const blank: Subscriber = {
    ...person,
    id: `${person.id.slice(0, 2)}-${newId()}`,
    email: '',
    name: '',
    attributes: {},
    tags: [],
    listIds: [],
    standing: { ...person.standing, is: 'left', cause: '' },
    notes: '',
    consent: null,
    history: [],
  }
  await subscribers.changeMany([person.id, blank.id], (_now, id) => (id === blank.id ? blank : undefined))
  await subscribers.change(blank.id, () => undefined)
}

async function known({ subscribers, hash }: SubscribersPorts, who: string): Promise<Subscriber | undefined> {
  const reading = readAddress(who)
  return subscribers.get(reading.fault === null ? hash(identityOf(reading.address)) : who)
}

function identityIn(text: string): string {
  const reading = readAddress(text)
  if (reading.fault === null) return identityOf(reading.address)
  throw new Problem('not-found', 'That person is no longer there.', 'To keep an address away all the same, give the whole address.')
}
