import { Menu } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { MouseEvent, ReactElement } from 'react'
import { useState } from 'react'
import { Keys } from './Shortcut.tsx'

/** One line of a context menu; a line of its own where it is null. */
export type MenuEntry = {
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly run: () => void
} | null

interface Point {
  readonly x: number
  readonly y: number
}

/** Opens a menu at the pointer: `menu` belongs in the tree, `open` on `onContextMenu`. */
export function useContextMenu(): {
  readonly menu: ReactElement
  readonly open: (event: MouseEvent, entries: readonly MenuEntry[]) => void
} {
  const [shown, setShown] = useState<{ readonly at: Point; readonly entries: readonly MenuEntry[] } | null>(null)
  return {
    menu: <ContextMenu at={shown?.at ?? null} entries={shown?.entries ?? []} onClose={() => setShown(null)} />,
    open: (event, entries) => {
      event.preventDefault()
      setShown({ at: { x: event.clientX, y: event.clientY }, entries })
    },
  }
}

interface ContextMenuProps {
  /** Null while it is closed. */
  readonly at: Point | null
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}

/** A menu at a point of the window. */
export function ContextMenu({ at, entries, onClose }: ContextMenuProps): ReactElement {
  return (
    <Menu opened={at !== null} onChange={opened => !opened && onClose()} width={230}>
      <Menu.Target>
        <span aria-hidden="true" style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <MenuEntries entries={entries} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The lines of a menu. */
export function MenuEntries({ entries }: { readonly entries: readonly MenuEntry[] }): ReactElement {
  return (
    <>{entries.map((entry, index) => (entry ? <Entry key={entry.label} entry={entry} /> : <Menu.Divider key={`line ${index + 1}`} />))}</>
  )
}

function Entry({ entry: { label, icon: Icon, keys, danger, disabled, run } }: { readonly entry: NonNullable<MenuEntry> }): ReactElement {
  return (
    <Menu.Item
      onClick={run}
      disabled={disabled ?? false}
      leftSection={Icon && <Icon size={15} />}
      rightSection={keys && <Keys keys={keys} />}
      {...(danger && { c: 'var(--mantine-color-error)' })}
    >
      {label}
    </Menu.Item>
  )
}
