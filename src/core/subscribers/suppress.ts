import { readAddress } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import { tidyLine } from './person-fields.ts'
import type { ManyChanged } from './set-standing.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'
import type { Suppression } from './suppression.ts'
import { addressSuppression, domainKey } from './suppressions.ts'

/** What of a list of addresses and domains was suppressed, and what could not be read. */
export interface SuppressReport extends ManyChanged {
  readonly already: number
  readonly rejected: readonly { readonly line: number; readonly reason: string; readonly row: string }[]
}

/**
 * Suppresses addresses and domains, one in each text: `ann@quay.example`, `quay.example` or `@quay.example`. A text that is
 * neither is given back with the reason; the others are suppressed in one step that can be taken back.
 */
export async function suppress(
  { suppressions, seal, clock, undo }: SubscribersPorts,
  { what, cause }: { readonly what: readonly string[]; readonly cause: string },
): Promise<SuppressReport> {
  const at = clock().toISOString()
  const drafts = new Map<string, Suppression>()
  const rejected: SuppressReport['rejected'][number][] = []
  for (const [index, text] of what.entries()) {
    if (text.trim() === '') continue
    const draft = drafted(seal, text, at, cause)
    if (typeof draft === 'string') rejected.push({ line: index + 1, reason: draft, row: tidyLine(text) })
    else drafts.set(draft.id, draft)
  }
  const changes = await suppressions.changeMany([...drafts.keys()], (now, id) => now ?? drafts.get(id))
  const [only] = drafts.values()
  const label = only && changes.length === 1 ? `Suppressed ${only.what}` : `Suppressed ${changes.length} addresses and domains`
  return { count: changes.length, already: drafts.size - changes.length, rejected, undoable: undo.remember(label, changes) }
}

/** Lifts suppressions. Who was away before stays away: this brings nobody back. */
export async function liftSuppressions({ suppressions, undo }: SubscribersPorts, ids: readonly string[]): Promise<ManyChanged> {
  const changes = await suppressions.changeMany([...new Set(ids)], () => undefined)
  const [only] = changes
  const label =
    changes.length === 1 ? `Lifted the suppression of ${only?.before?.what || 'somebody erased'}` : `Lifted ${changes.length} suppressions`
  return { count: changes.length, undoable: undo.remember(label, changes) }
}

function drafted(seal: SubscribersPorts['seal'], text: string, at: string, cause: string): Suppression | string {
  const bare = text.trim().replace(/^\*?@/, '')
  if (bare.includes('@')) {
    const reading = readAddress(bare)
    return reading.fault === null ? addressSuppression(seal, reading.address, at, cause) : `The address ${reading.fault}.`
  }
  // A domain is what may follow the @ of an address.
  const reading = readAddress(`somebody@${bare}`)
  if (reading.fault !== null) return 'This is neither an address nor a domain.'
  const { domain } = reading.address
  return { id: domainKey(seal, domain), kind: 'domain', what: domain, at, cause: tidyLine(cause) }
}

/** Throws conflict when mail to this address is suppressed; the words say by what. */
export function refuseSuppressed(email: string, words: string | undefined): void {
  if (words === undefined) return
  throw new Problem(
    'conflict',
    `${email} was not added: it is ${words}.`,
    'If that is wrong, lift the suppression first, under Suppressed.',
  )
}
