import type { DnsLookUp } from './dns-look-up.ts'
import { type DomainFinding, good, unasked, warns } from './domain-check.ts'
import { readTags } from './tagged-record.ts'

// The revision of RFC 7489 walks up the tree instead of asking a list of public suffixes, and never far.
const mostLevels = 8

/** What a domain asks receivers to do with mail that nothing proves to be its own. `isProven` when SPF or DKIM does. */
export async function checkDmarc(dns: DnsLookUp, domain: string, isProven: boolean): Promise<DomainFinding> {
  const labels = domain.split('.')
  const names = labels.slice(0, -1).map((_, n) => labels.slice(n).join('.'))
  for (const name of names.slice(0, mostLevels)) {
    const answers = await dns.txt(`_dmarc.${name}`)
    if (answers === null) return unasked('dmarc', `_dmarc.${name}`)
    const records = answers.filter(answer => /^v=DMARC1(;|\s|$)/i.test(answer.trim()))
    if (records.length > 1)
      return warns('dmarc', `${name} has ${records.length} DMARC records, and receivers then honour none.`, 'Keep one of them.')
    if (records[0] !== undefined) return policyFinding(records[0], name, domain, isProven)
  }
  return warns(
    'dmarc',
    `${domain} has no DMARC record, which Gmail and Yahoo want of whoever sends to many.`,
    'Publish one where the domain’s DNS is kept. This one asks receivers for nothing, and is enough.',
    { name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none' },
  )
}

function policyFinding(record: string, name: string, domain: string, isProven: boolean): DomainFinding {
  const tags = readTags(record)
  const policy = (name === domain ? tags.get('p') : (tags.get('sp') ?? tags.get('p')))?.toLowerCase()
  const whose = name === domain ? domain : `${domain} (by ${name})`
  if (policy === 'none') return good('dmarc', `The DMARC record of ${whose} is there, and asks receivers for nothing (p=none).`)
  if (policy !== 'quarantine' && policy !== 'reject')
    return warns('dmarc', `The DMARC record of ${whose} names no policy.`, 'It must say p=none, p=quarantine or p=reject.')
  const asks = policy === 'reject' ? 'refuse' : 'treat as spam'
  if (isProven) return good('dmarc', `The DMARC record of ${whose} has receivers ${asks} what is not proven to be its own (p=${policy}).`)
  return warns(
    'dmarc',
    `The DMARC record of ${whose} has receivers ${asks} what is not proven to be its own (p=${policy}), and nothing seen from here proves that this account’s mail is.`,
    'Put SPF right or sign with DKIM, and send a test to an address at Gmail: its source says whether DMARC passed.',
  )
}
