import type { MjmlOrder, MjmlWarning } from './render-operations.ts'
import type { Rendering } from './rendering.ts'

/** What is wrong with the MJML of a block, or of a whole digest for null, from its first line to its last. */
export async function mjmlFaultsOf(rendering: Rendering, { digest, blockId }: MjmlOrder): Promise<readonly MjmlWarning[]> {
  // While a block is written, a document in place of the whole would keep it from being drawn.
  const asked = blockId === null ? digest : { ...digest, mjml: null }
  const { warnings } = await rendering.render(asked, { pictureAddress: file => `images/${file}`, marks: false })
  return warnings.filter(warning => warning.blockId === blockId).toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
}
