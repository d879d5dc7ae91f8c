import type { LucideIcon } from 'lucide-react'
import type { Command } from '../shell/commands.ts'
import type { MenuEntry } from './ContextMenu.tsx'

/** A command that also stands in a context menu. */
export type OfferedCommand = Command & { readonly icon?: LucideIcon; readonly danger?: boolean }

/** Commands as the lines of a context menu. */
export function menuOf(commands: readonly OfferedCommand[]): readonly MenuEntry[] {
  return commands
    .filter(({ keysOnly }) => !keysOnly)
    .map(({ label, icon, shortcut, enabled, danger, run }) => ({
      label,
      run,
      disabled: enabled === false,
      danger: danger ?? false,
      ...(icon && { icon }),
      ...(shortcut && { keys: shortcut }),
    }))
}
