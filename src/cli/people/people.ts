import type { Handlers } from '../../contract/newsroom.ts'
import { everybody } from '../../contract/queries.ts'
import type { PersonEvent } from '../../core/subscribers/subscriber.ts'
import type { Answer } from '../answer.ts'
import type { Values } from '../commands/subscribers.ts'
import { limitOption } from '../common-options.ts'
import { listId, personMeant, segmentMeant } from '../desk.ts'
import { count, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { standingOption } from './standing-option.ts'

/** `subscribers list`: whom a list, a segment, a standing, a tag or a text leaves. */
export async function listPeople(handlers: Handlers, values: Values): Promise<Answer> {
  const value = await handlers['subscribers.list']({
    ...everybody,
    listId: values.list === undefined ? null : await listId(handlers, values.list),
    segmentId: values.segment === undefined ? null : (await segmentMeant(handlers, values.segment)).id,
    standing: values.standing === undefined ? null : standingOption('standing', values.standing),
    tag: values.tag ?? null,
    text: values.text ?? '',
    limit: limitOption(values.limit),
  })
  const rows = value.rows.map(({ email, name, standing, tags }) => [email, standing.is, name, tags.join(', ')])
  return { value, text: table([...rows, [`${count(value.total, 'subscriber')} in all`]]) }
}

/** `subscribers show`: one person in full, with what happened to them and what was sent to them. */
export async function show(handlers: Handlers, _values: Values, [address]: readonly string[]): Promise<Answer> {
  const { id } = await personMeant(handlers, address)
  const detail = await handlers['subscribers.person'](id)
  const mails = await handlers['subscribers.mails'](id)
  const { subscriber, timeline, suppression } = detail
  const lists = (await handlers['lists.list'](undefined)).filter(list => subscriber.listIds.includes(list.id))
  const lines = [
    `${subscriber.email}  ${subscriber.name}`,
    `lists: ${lists.map(({ name }) => name).join(', ') || 'none'}; tags: ${subscriber.tags.join(', ') || 'none'}`,
    ...Object.entries(subscriber.attributes).map(([name, value]) => `${name}: ${value}`),
    ...(subscriber.notes === '' ? [] : [subscriber.notes]),
    ...(suppression ? [`suppressed since ${suppression.at.slice(0, 10)}: ${suppression.cause || suppression.what}`] : []),
    ...timeline.map(event => `${event.at.slice(0, 10)}  ${eventWords(event)}`),
    ...mails.map(({ at, subject, fate }) => `${at.slice(0, 10)}  ${fate}: ${subject}`),
  ]
  return { value: { ...detail, mails }, text: lines.join('\n') }
}

function eventWords(event: PersonEvent): string {
  switch (event.what) {
    case 'standing':
      return `${event.is}: ${event.cause}`
    case 'consent':
      return ['consent', event.consent.how, event.consent.from, event.consent.ip].filter(part => part !== '').join(', ')
    case 'lists':
      return [...event.joined.map(name => `joined ${name}`), ...event.left.map(name => `left ${name}`)].join(', ') + ` (${event.cause})`
    default:
      return `merged with ${event.email}`
  }
}

/** `subscribers add`: one person by hand. */
export async function addPerson(handlers: Handlers, values: Values, [email]: readonly string[]): Promise<Answer> {
  if (email === undefined || values.list === undefined) throw new UsageError('Whom, and onto which list (--list)?')
  const added = await handlers['subscribers.add']({
    email,
    name: values.name ?? '',
    listIds: [await listId(handlers, values.list, 'made')],
    attributes: {},
  })
  return { value: added, text: `${added.email} is ${added.standing.is}.` }
}

/** `subscribers leave`: somebody asked to be left alone. */
export async function leave(handlers: Handlers, values: Values, [address]: readonly string[]): Promise<Answer> {
  const person = await personMeant(handlers, address)
  await handlers['subscribers.setStanding']({ ids: [person.id], is: 'left', cause: values.because ?? 'set from the command line' })
  return { value: { ...person, standing: 'left' }, text: `${person.email} has left.` }
}

/** `subscribers tag`: tags on and off several people. */
export async function tag(handlers: Handlers, values: Values, addresses: readonly string[]): Promise<Answer> {
  if (addresses.length === 0) throw new UsageError('Whose tags?')
  const people = await Promise.all(addresses.map(address => personMeant(handlers, address)))
  const edits = { addTags: values.add ?? [], removeTags: values.remove ?? [] }
  const value = await handlers['subscribers.editMany']({ ids: people.map(({ id }) => id), edits })
  return { value, text: `${count(value.count, 'subscriber')} changed.` }
}

/** `subscribers erase`: everything of a person but a hash that keeps them away. */
export async function erase(handlers: Handlers, values: Values, [address]: readonly string[]): Promise<Answer> {
  if (address === undefined) throw new UsageError('Who is to be erased?')
  const value = await handlers['subscribers.erase']({ who: address, cause: values.because ?? '' })
  return { value, text: `${address} is erased and stays away.` }
}
