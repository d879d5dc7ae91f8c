import { shorten } from '../base/text.ts'
import { Problem } from '../base/problem.ts'

/** An address as people type it ("example.org/news") as an absolute http(s) address. Throws address-refused. */
export function requireWebAddress(typed: string): string {
  const address = typed.trim()
  const url = URL.parse(address) ?? (/^[^\s/]+\.[^\s/]/.test(address) ? URL.parse(`https://${address}`) : null)
  const bare = url && !['http:', 'https:'].includes(url.protocol) && /^[\w.-]+:\d/.test(address) ? URL.parse(`http://${address}`) : url
  if (!bare || bare.hostname === '') throw refused(`“${shorten(address, 80)}” is not the address of a web page.`)
  if (bare.protocol !== 'http:' && bare.protocol !== 'https:')
    throw refused(`Broadsheet fetches from the web only, not from ${shorten(bare.protocol, 20)} addresses.`)
  if (bare.username !== '' || bare.password !== '') throw refused('This address has a user name or a password in it.')
  return bare.href
}

function refused(what: string): Problem {
  return new Problem('address-refused', what, 'Give an address that begins with https:// or http:// and names no user.')
}
