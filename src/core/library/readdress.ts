import { changeTogether } from './edit-many.ts'
import type { BulkOutcome } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'

/** An article's address, and what it is to be instead; null for none. */
export interface Readdressing {
  readonly id: string
  readonly from: string
  readonly to: string | null
}

/**
 * Gives articles other addresses, in one undoable step; one whose address has changed meanwhile is left as it is. The old address
 * stays as the given one, so that the same link is known again when it is scooped.
 */
export function readdress(ports: LibraryPorts, addresses: readonly Readdressing[], verb: string): Promise<BulkOutcome> {
  const byId = new Map(addresses.map(address => [address.id, address]))
  return changeTogether(ports, [...byId.keys()], verb, article => {
    const address = byId.get(article.id)
    if (!address || article.url !== address.from) return article
    return { ...article, url: address.to, givenUrl: article.givenUrl ?? address.from, canonicalUrl: null }
  })
}
