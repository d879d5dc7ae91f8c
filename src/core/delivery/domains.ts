import type { FateBook } from './fate-book.ts'
import type { Recipients } from './manifest.ts'

/** The mail domains of an audience; an address is read once, when somebody asks. */
export interface Domains {
  /** The number of a recipient's domain. */
  of(n: number): number
  /** In small letters. */
  nameOf(domain: number): string
}

/** A mail domain, and how long its messages took on average. */
export interface DomainPace {
  readonly domain: string
  readonly seconds: number
}

// One slow message says nothing of a domain.
const messagesThatTell = 3

export function openDomains(audience: Recipients): Domains {
  const [names, numbers]: [string[], Map<string, number>] = [[], new Map()]
  const domainOf = new Int32Array(audience.length).fill(-1)
  const read = (n: number): number => {
    const email = audience.at(n)?.email ?? ''
    const name = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
    const number = numbers.get(name) ?? names.push(name) - 1
    numbers.set(name, number)
    domainOf[n] = number
    return number
  }
  return {
    of(n) {
      const known = domainOf[n] ?? -1
      return known < 0 ? read(n) : known
    },
    nameOf: domain => names[domain] ?? '',
  }
}

/** How many messages of each domain were timed, and how long they took in milliseconds together. */
export function timesByDomain(book: FateBook, domains: Domains): ReadonlyMap<number, { readonly count: number; readonly ms: number }> {
  const times = new Map<number, { count: number; ms: number }>()
  for (let n = 0; n < book.size; n++) {
    const took = book.tookOf(n)
    if (Number.isNaN(took)) continue
    const domain = domains.of(n)
    const time = times.get(domain) ?? { count: 0, ms: 0 }
    time.count += 1
    time.ms += took
    times.set(domain, time)
  }
  return times
}

/** The domain whose messages take longest, of several that were sent to a few times; null when there are no two to compare. */
export function slowestDomain(book: FateBook, domains: Domains): DomainPace | null {
  const told = [...timesByDomain(book, domains)].filter(([, { count }]) => count >= messagesThatTell)
  if (told.length < 2) return null
  const paces = told.map(([domain, { count, ms }]) => ({ domain: domains.nameOf(domain), seconds: ms / count / 1000 }))
  return paces.reduce((slowest, pace) => (pace.seconds > slowest.seconds ? pace : slowest))
}
