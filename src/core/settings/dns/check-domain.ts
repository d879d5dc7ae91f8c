import type { Account } from '../account.ts'
import { providers } from '../providers/providers.ts'
import { checkDkim } from './check-dkim.ts'
import { checkDmarc } from './check-dmarc.ts'
import { checkSpf } from './check-spf.ts'
import type { DnsLookUp } from './dns-look-up.ts'
import { type DomainCheck, type DomainFinding, unasked, unknown, warns } from './domain-check.ts'

// Domains of mailboxes for everybody, whose owners alone may send for them, and what their servers are called.
const mailboxDomains: Readonly<Record<string, RegExp>> = {
  'gmail.com': /\.gmail\.com$/,
  'googlemail.com': /\.gmail\.com$/,
  'outlook.com': /\.(outlook|office365)\.com$/,
  'hotmail.com': /\.(outlook|office365)\.com$/,
  'live.com': /\.(outlook|office365)\.com$/,
  'yahoo.com': /\.yahoo\.com$/,
  'aol.com': /\.aol\.com$/,
  'icloud.com': /\.me\.com$/,
  'me.com': /\.me\.com$/,
}
// Names that stand for no domain of the Internet (RFC 2606, RFC 6761, RFC 6762).
const reserved = /(^|\.)(example|test|invalid|localhost|local)$/

/** Looks up what DNS says of the domain that an account sends from: SPF, DKIM, DMARC. Sends nothing but look-ups. Never throws. */
export async function checkDomain(dns: DnsLookUp, account: Account, publicKey: string | null): Promise<DomainCheck> {
  const domain = domainOf(account.fromAddress)
  if (account.kind === 'local') return said(domain, unknown('spf', 'The local mailbox sends nothing off this machine.'))
  if (domain === '' || reserved.test(domain)) return said(domain, unknown('spf', `${domain || 'Nothing'} is no domain that DNS knows.`))
  if ((await dns.txt(domain)) === null) return said(domain, unasked('spf', `The records of ${domain}`))
  const server = mailboxDomains[domain]
  if (server && !server.test(account.host.toLowerCase())) return said(domain, notTheirs(domain, account.host))
  const include = providers.find(({ host }) => host === account.host)?.spf ?? ''
  const [spf, dkim] = await Promise.all([checkSpf(dns, domain, account.host, include), checkDkim(dns, domain, account.dkim, publicKey)])
  const isProven = spf.level === 'good' || dkim.every(({ level }) => level === 'good')
  return said(domain, spf, ...dkim, await checkDmarc(dns, domain, isProven))
}

function said(domain: string, ...findings: readonly DomainFinding[]): DomainCheck {
  return { domain, findings }
}

function notTheirs(domain: string, host: string): DomainFinding {
  return warns(
    'dmarc',
    `Nobody but its owner may send for ${domain}, and ${host} is not one of its servers: such mail ends in the spam folder.`,
    `Send from an address of a domain of your own, or over the servers of ${domain}.`,
  )
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
