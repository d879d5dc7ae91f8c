import { ArrowDown, ArrowUp, ClipboardPaste, Code, Copy, CopyPlus, Scissors, SquarePen, Trash2 } from 'lucide-react'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import type { ComposerVerbs } from './composer-verbs.ts'

/** What one may do to a block and to all that is chosen with it, for those who would rather read than remember keys. */
export function blockEntries(blockId: string, verbs: ComposerVerbs): readonly MenuEntry[] {
  return [
    { label: 'Edit', icon: SquarePen, keys: 'Enter', run: () => editBlock(blockId, verbs) },
    { label: 'Edit as MJML', icon: Code, run: () => verbs.code(blockId) },
    null,
    ...chosenEntries(() => verbs.chosenWith(blockId), verbs),
  ]
}

/** What one may do to several blocks. */
export function chosenEntries(ids: () => readonly string[], verbs: ComposerVerbs): readonly MenuEntry[] {
  return [
    { label: 'Move up', icon: ArrowUp, keys: 'alt+ArrowUp', run: () => verbs.moveBlocks(ids(), 'up') },
    { label: 'Move down', icon: ArrowDown, keys: 'alt+ArrowDown', run: () => verbs.moveBlocks(ids(), 'down') },
    { label: 'Duplicate', icon: CopyPlus, keys: 'mod+D', run: () => verbs.duplicateBlocks(ids()) },
    null,
    { label: 'Cut', icon: Scissors, keys: 'mod+X', run: () => void cut(ids(), verbs) },
    { label: 'Copy', icon: Copy, keys: 'mod+C', run: () => void verbs.copy(ids()) },
    { label: 'Paste below', icon: ClipboardPaste, keys: 'mod+V', run: () => void pasteBelow(ids().at(-1) ?? null, verbs) },
    null,
    { label: 'Remove', icon: Trash2, keys: 'Delete', danger: true, run: () => verbs.removeBlocks(ids()) },
  ]
}

function editBlock(blockId: string, { select, inspect }: ComposerVerbs): void {
  select(blockId)
  inspect({ focus: true })
}

async function cut(ids: readonly string[], verbs: ComposerVerbs): Promise<void> {
  if (await verbs.copy(ids)) verbs.removeBlocks(ids)
}

async function pasteBelow(blockId: string | null, verbs: ComposerVerbs): Promise<void> {
  verbs.select(blockId)
  await verbs.pasteFromMenu(null)
}
