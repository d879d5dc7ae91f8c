import type { DnsLookUp } from './dns-look-up.ts'

/** All that an SPF record and those it includes allow. */
export interface SpfReach {
  /** Every domain included, however deep. */
  readonly includes: ReadonlySet<string>
  /** Ranges of addresses. */
  readonly ranges: readonly string[]
  /** Look-ups that the record takes; receivers give up beyond 10 (RFC 7208 §4.6.4). */
  readonly lookUps: number
  /** The qualifier of `all`: `+` allows everybody. */
  readonly otherwise: '+' | '-' | '~' | '?' | null
}

/** Receivers stop at 10; to look a little further tells how much too much it is. */
const mostLookUps = 20

/** The SPF records of a domain; null where nobody could be asked. */
export async function spfRecords(dns: DnsLookUp, domain: string): Promise<readonly string[] | null> {
  return (await dns.txt(domain))?.filter(record => /^v=spf1( |$)/i.test(record)) ?? null
}

/** Follows an SPF record through all that it includes. */
export async function walkSpf(dns: DnsLookUp, domain: string, record: string): Promise<SpfReach> {
  const [includes, ranges]: [Set<string>, string[]] = [new Set(), []]
  let lookUps = 0

  async function follow(name: string): Promise<void> {
    const key = name.toLowerCase()
    if (includes.has(key) || lookUps > mostLookUps) return
    includes.add(key)
    const [next] = (await spfRecords(dns, key)) ?? []
    if (next !== undefined) await read(key, next)
  }
  async function addAddresses(names: readonly string[]): Promise<void> {
    for (const name of names) ranges.push(...((await dns.addresses(name)) ?? []))
  }
  async function read(of: string, text: string): Promise<void> {
    for (const term of text.split(/\s+/).slice(1)) {
      const [, , mechanism = '', value = ''] = /^([+?~-]?)([a-z0-9]+)[:=]?(.*)$/i.exec(term) ?? []
      const kind = mechanism.toLowerCase()
      if (kind === 'ip4' || kind === 'ip6') ranges.push(value)
      if (!['include', 'redirect', 'a', 'mx', 'ptr', 'exists'].includes(kind)) continue
      lookUps += 1
      if (lookUps > mostLookUps) return
      const name = value.split('/')[0] || of
      if (kind === 'include' || kind === 'redirect') await follow(name)
      if (kind === 'a') await addAddresses([name])
      if (kind === 'mx') await addAddresses((await dns.mailHosts(name)) ?? [])
    }
  }
  await read(domain, record)
  return { includes, ranges, lookUps, otherwise: qualifierOfAll(record) }
}

function qualifierOfAll(record: string): SpfReach['otherwise'] {
  const [, qualifier = '', found] = /(?:^|\s)([+?~-]?)(all)(?:\s|$)/i.exec(record) ?? []
  if (found === undefined) return null
  return qualifier === '-' || qualifier === '~' || qualifier === '?' ? qualifier : '+'
}
