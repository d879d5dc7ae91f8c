import type { DnsLookUp } from './dns-look-up.ts'
import { type DomainFinding, good, unasked, unknown, warns } from './domain-check.ts'
import { spfRecords, walkSpf } from './walk-spf.ts'

const mostLookUps = 10

/** Whether a domain's SPF record (RFC 7208) lets an account's server send for it. `include` is what the provider asks to include; empty where unknown. */
export async function checkSpf(dns: DnsLookUp, domain: string, host: string, include: string): Promise<DomainFinding> {
  const records = await spfRecords(dns, domain)
  if (records === null) return unasked('spf', domain)
  const [record] = records
  if (record === undefined) return noRecord(domain, host, include)
  if (records.length > 1)
    return warns('spf', `${domain} has ${records.length} SPF records, and receivers then honour none.`, 'Merge them into one.')
  const reach = await walkSpf(dns, domain, record)
  if (reach.otherwise === '+')
    return warns('spf', `The SPF record of ${domain} allows everybody to send for it (+all).`, 'Have it end in “~all” instead.', {
      name: domain,
      value: record.replace(/\s\+?all\b/i, ' ~all'),
    })
  if (reach.lookUps > mostLookUps)
    return warns(
      'spf',
      `The SPF record of ${domain} takes more than ${mostLookUps} look-ups, and receivers give up on it.`,
      'Take out what you no longer send with.',
    )
  const addresses = (await dns.addresses(host)) ?? []
  const covers = addresses.some(address => reach.ranges.some(range => dns.isWithin(address, range)))
  if (covers || (include !== '' && reach.includes.has(include)))
    return good('spf', `The SPF record of ${domain} allows ${host} to send for it.`)
  if (include === '')
    return unknown(
      'spf',
      `The SPF record of ${domain} does not name ${host}; whether it covers the servers behind it cannot be seen from here.`,
      'Ask your provider what the record must include. A provider that puts an address of its own into the envelope needs none.',
    )
  return warns('spf', `The SPF record of ${domain} does not allow ${host} to send for it.`, `Add “include:${include}” to it.`, {
    name: domain,
    value: withInclude(record, include),
  })
}

function noRecord(domain: string, host: string, include: string): DomainFinding {
  const value = `v=spf1 ${include === '' ? `a:${host}` : `include:${include}`} ~all`
  return warns(
    'spf',
    `${domain} has no SPF record, so no receiver can tell that ${host} may send for it.`,
    'Publish one where the domain’s DNS is kept.',
    { name: domain, value },
  )
}

function withInclude(record: string, include: string): string {
  const all = /\s[+?~-]?all\b/i.exec(record)
  return all === null ? `${record} include:${include} ~all` : `${record.slice(0, all.index)} include:${include}${record.slice(all.index)}`
}
