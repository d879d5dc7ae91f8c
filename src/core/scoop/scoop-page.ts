import type { ScoopOrder, ScoopOutcome } from './scoop-operations.ts'
import { captureAddress } from './capture-address.ts'
import { keepCaptured } from './keep-captured.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/**
 * Captures one address into the library, as far as its page can be had. An article that the library has already only gains what it
 * lacked. Throws address-refused.
 */
export async function scoopPage(ports: ScoopPorts, order: ScoopOrder): Promise<ScoopOutcome> {
  const captured = await captureAddress(ports, order)
  const { id, became, undoable } = await keepCaptured(ports, captured)
  return { article: await ports.library.article(id), already: became !== 'scooped', remarks: captured.remarks, undoable }
}
