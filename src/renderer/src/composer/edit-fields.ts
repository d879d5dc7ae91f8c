import type { BlockKind } from '../../../core/compose/block.ts'
import type { BlockEdits } from '../../../core/compose/edit-block.ts'

/** Sets fields of one block; edits of the same fields with the same `step` are one to undo. */
export type EditFields<K extends BlockKind> = (edits: BlockEdits<K>, step?: number) => void
