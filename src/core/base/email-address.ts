import { trimmed } from './text.ts'

/** An address that keeps to RFC 5321 and 5322 (RFC 6531 for letters beyond ASCII), taken apart. */
export interface EmailAddress {
  /** As a message would carry it: the local part as written, the domain in lower case. */
  readonly text: string
  readonly local: string
  /** In lower case, every label an A-label (RFC 5890): `xn--fischbrtchen-bjb.example`. */
  readonly domain: string
  /** True when the local part has letters beyond ASCII, which only a server with SMTPUTF8 takes. */
  readonly smtpUtf8: boolean
}

type AddressReading = { readonly fault: null; readonly address: EmailAddress } | { readonly fault: string }

// RFC 5321 §4.5.3.1: the path of 256 octets holds two angle brackets.
const maxAddressBytes = 254
const maxLocalBytes = 64
const dotAtom = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u
const quoted = /^"((?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])*)"$/u
// Marks that copying from a page or a spreadsheet leaves around an address.
const invisible = /[\s\u200b-\u200f\u2060\ufeff]/

/**
 * Reads one address as people paste it: white space, `mailto:`, angle brackets and a name before them are taken away.
 * Nothing is guessed or repaired. `fault` is null, or the reason in words that follow “the address …”: “has no @”.
 */
export function readAddress(text: string): AddressReading {
  const bare = bareAddress(text)
  const at = bare.lastIndexOf('@')
  const local = bare.slice(0, at).normalize('NFC')
  const domain = bare
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase()
  const ascii = asciiDomain(domain)
  const fault = shapeFault(bare, at) ?? localFault(local) ?? domainFault(domain, ascii)
  if (fault !== null) return { fault }
  const written = `${local}@${domain}`
  if (bytes(`${local}@${ascii}`) > maxAddressBytes) return { fault: `is longer than ${maxAddressBytes} bytes` }
  return { fault: null, address: { text: written, local, domain: ascii, smtpUtf8: beyondAscii.test(local) } }
}

/**
 * What tells two people apart: the whole address in lower case with the domain as A-labels.
 * RFC 5321 lets a server tell `Ann` from `ann`, but none in use does, and mailing one reader twice is the worse fault.
 */
export function identityOf({ local, domain }: EmailAddress): string {
  return `${plainLocal(local).toLowerCase()}@${domain}`
}

/** The identity of an address as people paste it; null for no address at all. */
export function normaliseAddress(text: string): string | null {
  const reading = readAddress(text)
  return reading.fault === null ? identityOf(reading.address) : null
}

/** Why the text is not an address, to follow “the address …”; null when it is one. */
export function addressFault(text: string): string | null {
  return readAddress(text).fault
}

const beyondAscii = /[^\0-\x7f]/

function bareAddress(text: string): string {
  const shown = trimmed(text, invisible)
  const bracketed = /<([^<>]*)>$/.exec(shown)?.[1] ?? shown
  return trimmed(bracketed.replace(/^mailto:([^?]*).*$/is, '$1'), invisible)
}

/** `"ann"@…` and `ann@…` name the same mailbox (RFC 5321 §4.1.2). */
function plainLocal(local: string): string {
  const inside = quoted.exec(local)?.[1]?.replace(/\\(.)/g, '$1')
  return inside !== undefined && dotAtom.test(inside) ? inside : local
}

function shapeFault(bare: string, at: number): string | null {
  if (bare === '') return 'is empty'
  if (at < 0) return 'has no @'
  if (at === 0) return 'has nothing before the @'
  return at === bare.length - 1 ? 'has nothing after the @' : null
}

function localFault(local: string): string | null {
  if (bytes(local) > maxLocalBytes) return `has more than ${maxLocalBytes} bytes before the @`
  if (!local.isWellFormed() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(local)) return 'has a character before the @ that cannot be shown'
  if (quoted.test(local)) return null
  if (local.includes('@')) return 'has more than one @'
  if (/\p{Z}/u.test(local)) return 'has a space before the @'
  if (/^\.|\.$/.test(local)) return 'has a dot at an end of the part before the @'
  if (local.includes('..')) return 'has two dots in a row'
  return dotAtom.test(local) ? null : `has ${quoteOdd(local, /[^\w!#$%&'*+/=?^`{|}~.\u0080-\u{10ffff}-]/u)} before the @`
}

function domainFault(domain: string, ascii: string): string | null {
  if (/\s/.test(domain)) return 'has a space in its domain'
  if (domain.startsWith('[')) return 'has a network address where the name of a domain belongs'
  if (domain.includes('..')) return 'has two dots in a row'
  if (/^\.|\.$/.test(domain)) return 'has a domain that begins or ends with a dot'
  if (!ldhOrBeyond.test(domain)) return `has ${quoteOdd(domain, /[^a-z0-9.\u0080-\u{10ffff}-]/u)} in its domain`
  if (!domain.includes('.') && !ascii.includes('.')) return 'has no dot in its domain'
  const labels = ascii.split('.')
  if (ascii === '' || labels.some(label => label === '')) return 'has a domain that no name can have'
  if (ascii.length > 253 || labels.some(label => label.length > 63)) return 'has a domain that is too long'
  if (labels.some(label => /^-|-$/.test(label))) return 'has a hyphen at an end of a part of its domain'
  return /^\d+$/.test(labels.at(-1) ?? '') ? 'has a domain that ends in a number' : null
}

const ldhOrBeyond = /^[a-z0-9.\u0080-\u{10ffff}-]+$/u

/** The domain as A-labels, or nothing when IDNA (UTS 46) has no such name. A URL does this the same way on every host. */
function asciiDomain(domain: string): string {
  if (!beyondAscii.test(domain)) return domain
  const hostname = ldhOrBeyond.test(domain) ? URL.parse(`http://${domain}`)?.hostname : undefined
  return hostname !== undefined && /^[a-z0-9.-]+$/.test(hostname) ? hostname : ''
}

function quoteOdd(text: string, odd: RegExp): string {
  return `the character “${odd.exec(text)?.[0] ?? ''}”`
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
