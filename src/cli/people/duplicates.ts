import type { Handlers } from '../../contract/newsroom.ts'
import type { Answer } from '../answer.ts'
import type { Values } from '../commands/subscribers.ts'
import { personMeant } from '../desk.ts'
import { table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** `subscribers duplicates`: people who may be kept twice. */
export async function duplicates(handlers: Handlers, values: Values): Promise<Answer> {
  const value = await handlers['subscribers.duplicates']({
    plusTags: values['plus-tags'] ?? false,
    gmailDots: values['gmail-dots'] ?? false,
    names: values.names ?? false,
  })
  const rows = value.flatMap(({ reason, people }) => people.map(({ email, name }, at) => [email, name, at === 0 ? reason : '']))
  return { value, text: rows.length === 0 ? 'Nobody is kept twice.' : table(rows) }
}

/** `subscribers merge`: one person of several, under the first address. */
export async function merge(handlers: Handlers, _values: Values, [first, ...others]: readonly string[]): Promise<Answer> {
  if (others.length === 0) throw new UsageError('Merge whom? The address to keep comes first.')
  const keep = await personMeant(handlers, first)
  const twins = await Promise.all(others.map(address => personMeant(handlers, address)))
  const value = await handlers['subscribers.merge']({ keep: keep.id, others: twins.map(({ id }) => id) })
  return { value, text: `${value.subscriber.email} is ${value.subscriber.standing.is}.` }
}
