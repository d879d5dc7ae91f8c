import type { Account } from '../account.ts'
import { dkimRecord } from '../dkim-record.ts'
import type { DnsLookUp } from './dns-look-up.ts'
import { type DomainFinding, good, unasked, unknown, warns } from './domain-check.ts'
import { readTags } from './tagged-record.ts'

/** Whether the key that an account signs with is published and counts for the From address. `publicKey` is null where it signs nothing here. */
export async function checkDkim(
  dns: DnsLookUp,
  domain: string,
  dkim: Account['dkim'],
  publicKey: string | null,
): Promise<readonly DomainFinding[]> {
  if (dkim === null || publicKey === null)
    return [
      unknown(
        'dkim',
        'Broadsheet does not sign the messages of this account (DKIM).',
        'If your provider does, “DKIM: pass” stands in the source of a test mail; if not, have a key made under Signature.',
      ),
    ]
  const record = dkimRecord(dkim, publicKey)
  const published = await dns.txt(record.name)
  if (published === null) return [unasked('dkim', record.name)]
  const found = [keyFinding(record, published)]
  if (isAligned(dkim.domain, domain)) return found
  const unaligned = `Messages are signed for ${dkim.domain}, but the From address is of ${domain}: such a signature does not count for DMARC.`
  return [...found, warns('dkim', unaligned, `Sign for ${domain}, or send from an address of ${dkim.domain}.`)]
}

function keyFinding(record: { readonly name: string; readonly value: string }, published: readonly string[]): DomainFinding {
  const keys = published.map(readTags).filter(tags => tags.has('p'))
  const wanted = readTags(record.value).get('p')
  const fitting = keys.find(tags => tags.get('p')?.replace(/\s/g, '') === wanted)
  const signatures = 'Until then readers’ servers find the signatures invalid.'
  if (fitting?.get('t')?.includes('y'))
    return warns('dkim', `The DKIM record ${record.name} says that it is only a test (t=y).`, 'Take “t=y” out of it.')
  if (fitting) return good('dkim', `The DKIM key is published at ${record.name}, and it is the one that messages are signed with.`)
  if (keys.length > 0) return warns('dkim', `Another key is published at ${record.name}.`, `Replace that record. ${signatures}`, record)
  return warns(
    'dkim',
    `No DKIM key is published at ${record.name}.`,
    `Publish the record where the domain’s DNS is kept; it may take an hour to be seen. ${signatures}`,
    record,
  )
}

/** Relaxed alignment (RFC 7489 §3.1.1), without a list of public suffixes: one of the two lies in the other. */
function isAligned(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
