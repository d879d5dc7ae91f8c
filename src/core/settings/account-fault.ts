import { addressFault } from '../base/email-address.ts'
import type { Account } from './account.ts'

type DraftedAccount = Omit<Account, 'id'>

// A relay of one’s own takes thousands a second; beyond these a server takes us for an attack, not for a newsletter.
const mostPerSecond = 10_000
const mostPerWindow = 10_000_000
const mostConnections = 50
// A DNS label or labels, as RFC 6376 §3.1 has selectors and domains.
const dnsName = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/i

/** The first thing that keeps an account from sending, as a sentence; null when nothing does. */
export function accountFault(account: DraftedAccount): string | null {
  if (account.name === '') return 'The account has no name.'
  const ownServer = account.kind === 'local' ? null : serverFault(account)
  return ownServer ?? loginFault(account) ?? paceFault(account) ?? senderFault(account) ?? leavingFault(account) ?? signingFault(account)
}

function serverFault({ host, port }: DraftedAccount): string | null {
  if (host === '') return 'The host of the mail server is missing.'
  if (!isHost(host)) return `The host “${host}” is not the name of a server; it is written like smtp.example.org.`
  return isWithin(port, 1, 65_535) ? null : `The port ${port} is not between 1 and 65535; most servers use 465 or 587.`
}

function loginFault({ oauth, user }: DraftedAccount): string | null {
  if (oauth === null) return null
  if (user === '') return 'The user is missing: whoever signs in by way of a browser is known to the mail server by an address.'
  if (oauth.clientId === '') return 'The client ID is missing; your provider gives it out when you register Broadsheet there.'
  if (oauth.authorizeUrl === '' && oauth.deviceUrl === '') return 'There is no page on which to sign in.'
  const wrong = [oauth.authorizeUrl, oauth.deviceUrl, oauth.tokenUrl].find(url => url !== '' && !isSecureUrl(url))
  if (wrong !== undefined) return `The address “${wrong}” must begin with https://.`
  return oauth.tokenUrl === '' ? 'The address that gives out tokens is missing.' : null
}

/** Tokens go over https, or stay on this machine. */
function isSecureUrl(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && /^(127\.0\.0\.1|\[::1\]|localhost)$/.test(url.hostname))
}

function paceFault({ perSecond, perMinute, perHour, perDay, connections }: DraftedAccount): string | null {
  if (!(perSecond > 0 && perSecond <= mostPerSecond)) return `${perSecond} messages a second is not between 0 and ${mostPerSecond}.`
  const wrong = [perMinute, perHour, perDay].find(limit => !isWithin(limit, 0, mostPerWindow))
  if (wrong !== undefined) return `A limit of ${wrong} messages is not between 0 and ${mostPerWindow}.`
  return isWithin(connections, 1, mostConnections) ? null : `${connections} connections is not between 1 and ${mostConnections}.`
}

function senderFault({ fromAddress, replyTo, unsubscribeAddress }: DraftedAccount): string | null {
  if (fromAddress === '') return 'The address to send from is missing.'
  const addresses = [fromAddress, replyTo, unsubscribeAddress].filter(address => address !== '')
  const wrong = addresses.find(address => addressFault(address) !== null)
  return wrong === undefined ? null : `The address “${wrong}” ${addressFault(wrong)}.`
}

function leavingFault({ unsubscribeUrl }: DraftedAccount): string | null {
  if (unsubscribeUrl === '') return null
  const url = URL.parse(unsubscribeUrl)
  if (url?.protocol !== 'https:') return 'The unsubscribe link must begin with https:// (RFC 8058).'
  return unsubscribeUrl.includes('{{token}}') ? null : 'The unsubscribe link must have {{token}} where each reader’s own token goes.'
}

function signingFault({ dkim }: DraftedAccount): string | null {
  if (!dkim) return null
  if (!dnsName.test(dkim.domain) || !dkim.domain.includes('.')) return `The DKIM domain “${dkim.domain}” is not the name of a domain.`
  return dnsName.test(dkim.selector) ? null : `The DKIM selector “${dkim.selector}” is not one that DNS can hold.`
}

function isHost(host: string): boolean {
  return !/[\s/@?#\\]/.test(host) && URL.parse(`http://${host.includes(':') ? `[${host}]` : host}`)?.port === ''
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
