import { ArrowDown, ArrowUp, Code, CopyPlus, SquarePen, Trash2 } from 'lucide-react'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import type { ComposerVerbs } from './composer-verbs.ts'

/** What one may do to a block, for those who would rather read than remember keys. */
export function blockEntries(blockId: string, verbs: ComposerVerbs): readonly MenuEntry[] {
  return [
    { label: 'Edit', icon: SquarePen, keys: 'Enter', run: () => editBlock(blockId, verbs) },
    { label: 'Move up', icon: ArrowUp, keys: 'alt+ArrowUp', run: () => verbs.moveBlock(blockId, 'up') },
    { label: 'Move down', icon: ArrowDown, keys: 'alt+ArrowDown', run: () => verbs.moveBlock(blockId, 'down') },
    { label: 'Duplicate', icon: CopyPlus, keys: 'mod+D', run: () => verbs.duplicateBlock(blockId) },
    { label: 'Edit as MJML', icon: Code, run: () => verbs.code(blockId) },
    null,
    { label: 'Remove', icon: Trash2, keys: 'Delete', danger: true, run: () => verbs.removeBlock(blockId) },
  ]
}

function editBlock(blockId: string, { select, inspect }: ComposerVerbs): void {
  select(blockId)
  inspect({ focus: true })
}
