import { changeTogether } from './edit-many.ts'
import type { BulkOutcome } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'

/** An article's address as it is, and what it is to be; null for none. */
export interface Readdressing {
  readonly id: string
  readonly from: string | null
  readonly url: string | null
  /** The address as it was given. Left out, the one that was given before, or else the present one, so that the same link is known again. */
  readonly givenUrl?: string | null
  /** Whether both addresses are of one page, which then keeps its canonical one. */
  readonly samePage: boolean
}

/** Gives articles other addresses, in one undoable step that `verb` names; one whose address has changed meanwhile is left as it is. */
export function readdress(ports: LibraryPorts, addresses: readonly Readdressing[], verb: string): Promise<BulkOutcome> {
  const byId = new Map(addresses.map(address => [address.id, address]))
  return changeTogether(ports, [...byId.keys()], verb, article => {
    const address = byId.get(article.id)
    if (!address || article.url !== address.from) return article
    const { url, givenUrl = article.givenUrl ?? address.from, samePage } = address
    if (url === article.url && givenUrl === article.givenUrl) return article
    return { ...article, url, givenUrl, canonicalUrl: samePage ? article.canonicalUrl : null }
  })
}
