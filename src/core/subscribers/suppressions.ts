import type { Collection } from '../base/collection.ts'
import { identityOf, normaliseAddress, type EmailAddress } from '../base/email-address.ts'
import { tidyLine } from './person-fields.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'
import type { Suppression } from './suppression.ts'

/** The suppressions of a library, ready to be asked about a hundred thousand addresses. */
export interface SuppressionBook {
  /** What suppresses an address, given by its identity (see `identityOf`); undefined for nothing. */
  readonly of: (identity: string) => Suppression | undefined
}

type BookPorts = Pick<SubscribersPorts, 'suppressions' | 'seal'>

/** The id under which an address is suppressed. */
export function addressKey(seal: SubscribersPorts['seal'], identity: string): string {
  return seal(identity)
}

/** The id under which a domain is suppressed; no address begins with an @. */
export function domainKey(seal: SubscribersPorts['seal'], domain: string): string {
  return seal(`@${domain}`)
}

/** Everything suppressed at this moment. Domains are hashed once each, addresses only when an address is suppressed at all. */
async function readSuppressions({ suppressions, seal }: BookPorts): Promise<SuppressionBook> {
  const byId = new Map((await suppressions.all()).map(each => [each.id, each]))
  const domains = new Map<string, Suppression | undefined>()
  const anyAddress = [...byId.values()].some(({ kind }) => kind !== 'domain')
  function ofDomain(domain: string): Suppression | undefined {
    if (domains.has(domain)) return domains.get(domain)
    const parent = domain.slice(domain.indexOf('.') + 1)
    const found = byId.get(domainKey(seal, domain)) ?? (parent.includes('.') ? ofDomain(parent) : undefined)
    domains.set(domain, found)
    return found
  }
  return {
    of(identity) {
      if (byId.size === 0) return undefined
      const own = anyAddress ? byId.get(addressKey(seal, identity)) : undefined
      return own ?? ofDomain(identity.slice(identity.lastIndexOf('@') + 1))
    },
  }
}

/** The book, read once and again only after a suppression has changed. */
export function openSuppressionBook(ports: BookPorts): () => Promise<SuppressionBook> {
  let book: Promise<SuppressionBook> | undefined
  ports.suppressions.onChange(() => (book = undefined))
  return () => (book ??= readSuppressions(ports))
}

/** What suppresses one person; undefined for nothing. */
export function suppressionOf({ email }: Pick<Subscriber, 'email'>, book: SuppressionBook): Suppression | undefined {
  const identity = normaliseAddress(email)
  return identity === null ? undefined : book.of(identity)
}

/** A person as mail may see them: whoever is suppressed counts as having left, and nothing is sent to them. */
export function asMailed(person: Subscriber, book: SuppressionBook): Subscriber {
  if (person.standing.is !== 'subscribed') return person
  const found = suppressionOf(person, book)
  return found ? { ...person, standing: { is: 'left', since: found.at, cause: suppressedWords(found) } } : person
}

/** Why somebody is suppressed, in words: "suppressed: everybody at quay.example (asked by letter)". */
export function suppressedWords({ kind, what, cause }: Suppression): string {
  const subject = { address: 'this address', domain: `everybody at ${what}`, erased: 'erased on request' }[kind]
  return `suppressed: ${subject}${cause === '' ? '' : ` (${cause})`}`
}

/** A suppression drafted for a known address. */
export function addressSuppression(seal: SubscribersPorts['seal'], address: EmailAddress, at: string, cause: string): Suppression {
  return { id: addressKey(seal, identityOf(address)), kind: 'address', what: address.text, at, cause: tidyLine(cause) }
}

/** Every suppression by what it suppresses, those of erased people last. */
export async function allSuppressions(suppressions: Collection<Suppression>): Promise<readonly Suppression[]> {
  const all = await suppressions.all()
  return all.toSorted((a, b) => Number(a.what === '') - Number(b.what === '') || a.what.localeCompare(b.what) || (a.at < b.at ? 1 : -1))
}
