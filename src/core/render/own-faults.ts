import type { Block } from '../compose/block.ts'
import type { Digest } from '../compose/digest.ts'
import { mapSections, withBlocks } from '../compose/with-sections.ts'
import { documentFault, mjmlFault, type MjmlFault } from './mjml-faults.ts'
import type { MjmlWarning } from './render-operations.ts'

/** A digest without the curator's MJML that cannot be compiled, and what is wrong with that. The block is then drawn as its kind is. */
export function drawableDigest(digest: Digest): { readonly digest: Digest; readonly warnings: readonly MjmlWarning[] } {
  const warnings: MjmlWarning[] = []
  const drawable = (block: Block): Block => {
    const fault = block.mjml === null ? null : mjmlFault(block.mjml)
    if (!fault) return block
    warnings.push(asError(fault, block.id))
    return { ...block, mjml: null }
  }
  const mended = mapSections(digest, section => withBlocks(section, section.blocks.map(drawable)))
  const whole = digest.mjml === null ? null : documentFault(digest.mjml)
  if (whole) warnings.push(asError(whole, null))
  return { digest: whole ? { ...mended, mjml: null } : mended, warnings }
}

function asError(fault: MjmlFault, blockId: string | null): MjmlWarning {
  return { ...fault, level: 'error', blockId }
}
