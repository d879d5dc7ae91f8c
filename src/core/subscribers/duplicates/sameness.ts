import { identityOf, readAddress } from '../../base/email-address.ts'

/** What may make two addresses one person's beside the case of letters and the writing of the domain, which always do. */
export interface Sameness {
  /** `ann+news@…` is `ann@…`, as most providers have it. */
  readonly plusTags: boolean
  /** Gmail reads `a.nn@gmail.com` as `ann@gmail.com`, and googlemail.com as gmail.com. */
  readonly gmailDots: boolean
  /** The same name, letter for letter but for case, spaces and accents. */
  readonly names: boolean
}

const gmail = new Set(['gmail.com', 'googlemail.com'])

/** What two addresses have in common when they are taken for one person's. */
export function addressSameness(email: string, { plusTags, gmailDots }: Sameness): string {
  const reading = readAddress(email)
  const identity = reading.fault === null ? identityOf(reading.address) : email.toLowerCase()
  const at = identity.lastIndexOf('@')
  const [local, domain] = [identity.slice(0, at), identity.slice(at + 1)]
  if (local.startsWith('"')) return identity
  const untagged = plusTags ? local.replace(/(?!^)\+.*$/, '') : local
  if (!gmailDots || !gmail.has(domain)) return `${untagged}@${domain}`
  return `${untagged.replaceAll('.', '')}@gmail.com`
}

/** A name without case, accents and doubled spaces; null for none that could tell two people apart. */
export function nameSameness(name: string): string | null {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  // A first name alone is shared by too many.
  return folded.includes(' ') ? folded : null
}
