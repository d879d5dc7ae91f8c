import { resolve } from 'node:path'
import { Problem } from '../core/base/problem.ts'
import type { Handlers, Newsroom } from '../contract/newsroom.ts'
import { normaliseAddress } from '../core/base/email-address.ts'
import type { Subscriber } from '../core/subscribers/subscriber.ts'
import { everybody } from '../contract/queries.ts'
import { defaultLibrary, secretsFolder } from '../node/library-place.ts'
import type { CommonValues } from './common-options.ts'
import { say } from './output.ts'
import { UsageError } from './usage-error.ts'

/** Opens the library for one command and closes it after; `holder` names the command in the library's lock. */
export async function withNewsroom<T>(
  values: CommonValues,
  holder: string,
  work: (handlers: Handlers, newsroom: Newsroom) => Promise<T>,
): Promise<T> {
  const { openNewsroom } = await import('../node/open-newsroom.ts')
  const newsroom = await openNewsroom({
    library: values.library ? resolve(values.library) : defaultLibrary(process.env),
    sample: false,
    secrets: { folder: secretsFolder(process.env), key: null },
    holder: `broadsheet ${holder}`,
  })
  const stop = newsroom.onEvent(event => {
    if (event.type === 'notice') say(`${event.notice.what} ${event.notice.remedy}`)
  })
  try {
    return await work(newsroom.handlers, newsroom)
  } finally {
    stop()
    await newsroom.close()
  }
}

/** The digest meant by an id, a number or "latest". */
export async function digestId(handlers: Handlers, meant: string): Promise<string> {
  const digests = await handlers['digests.list'](undefined)
  const latest = digests.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const found =
    meant === 'latest'
      ? latest[0]
      : (digests.find(({ id }) => id === meant) ?? latest.find(({ number }) => `${number}` === meant.replace(/^№\s*/, '')))
  return found?.id ?? missing('digest', meant, 'digests')
}

/** The delivery meant by an id or "latest". */
export async function deliveryId(handlers: Handlers, meant: string): Promise<string> {
  const deliveries = await handlers['delivery.list'](undefined)
  const found =
    meant === 'latest'
      ? deliveries.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0]
      : deliveries.find(({ id }) => id === meant)
  return found?.id ?? missing('delivery', meant, 'deliveries')
}

/** The list meant by an id or a name. One that is not there is a problem, or is made, or stays a name, for a dry run. */
export async function listId(handlers: Handlers, meant: string, otherwise: 'missing' | 'made' | 'named' = 'missing'): Promise<string> {
  const found = named(await handlers['lists.list'](undefined), meant, ({ name }) => name)
  if (found) return found.id
  if (otherwise === 'named') return meant
  return otherwise === 'made'
    ? (await handlers['lists.save']({ id: null, name: meant, description: '' })).id
    : missing('list', meant, 'lists')
}

/** The subscriber with this address, however it is written. */
export async function personMeant(handlers: Handlers, address: string | undefined): Promise<Subscriber> {
  if (address === undefined) throw new UsageError('Whose address?')
  const meant = normaliseAddress(address) ?? address.trim().toLowerCase()
  const { rows } = await handlers['subscribers.list']({ ...everybody, text: address.trim(), limit: 1_000 })
  const person =
    rows.find(({ email }) => normaliseAddress(email) === meant) ??
    (await handlers['subscribers.list']({ ...everybody, limit: 200_000 })).rows.find(({ email }) => normaliseAddress(email) === meant)
  if (person) return person
  throw new Problem('not-found', `${address} is not among the subscribers.`, 'See “broadsheet list subscribers”.')
}

/** The segment meant by an id or a name. */
export async function segmentMeant(handlers: Handlers, meant: string) {
  const { segments } = await handlers['subscribers.facets'](null)
  const found = named(segments, meant, ({ name }) => name)
  if (found) return found
  throw new Problem('not-found', `There is no segment “${meant}” in this library.`, 'See “broadsheet segments list”.')
}

/** The account meant by an id or a name; the default one when nothing is meant. */
export async function accountId(handlers: Handlers, meant: string | undefined): Promise<string> {
  const accounts = await handlers['accounts.list'](undefined)
  if (meant === undefined)
    return (await handlers['settings.read'](undefined)).defaultAccountId ?? accounts[0]?.id ?? missing('account', 'default', 'accounts')
  return named(accounts, meant, ({ name }) => name)?.id ?? missing('account', meant, 'accounts')
}

/** The topic meant by an id or a title; null when nothing is meant. */
export async function topicId(handlers: Handlers, meant: string | undefined): Promise<string | null> {
  if (meant === undefined) return null
  return named(await handlers['topics.list'](undefined), meant, ({ title }) => title)?.id ?? missing('topic', meant, 'topics')
}

function named<T extends { readonly id: string }>(things: readonly T[], meant: string, name: (thing: T) => string): T | undefined {
  return things.find(({ id }) => id === meant) ?? things.find(thing => name(thing).toLowerCase() === meant.toLowerCase())
}

function missing(noun: string, meant: string, many: string): never {
  throw new Problem('not-found', `There is no ${noun} “${meant}” in this library.`, `See “broadsheet list ${many}”.`)
}
