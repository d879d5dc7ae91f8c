import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import type { ReactElement } from 'react'
import { MenuEntries, type MenuEntry } from './ContextMenu.tsx'

interface MoreMenuProps {
  /** What it is for, for those who do not see where it stands: "More for № 41". */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly className?: string | undefined
  readonly tabIndex?: number
}

/** A context menu's lines behind a button, for those who do not think of the right one. */
export function MoreMenu({ label, entries, className = '', tabIndex = 0 }: MoreMenuProps): ReactElement {
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon className={className} aria-label={label} tabIndex={tabIndex}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuEntries entries={entries} />
      </Menu.Dropdown>
    </Menu>
  )
}
