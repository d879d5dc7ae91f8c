import { ActionIcon, Group, Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'

/** What may be done to several blocks, as a row of buttons. */
export function ManyActions({ entries }: { readonly entries: readonly MenuEntry[] }): ReactElement {
  return (
    <Group gap={4} role="toolbar" aria-label="Chosen blocks">
      {entries.map(entry => {
        if (!entry?.icon) return null
        const { label, icon: Icon, keys = '', run } = entry
        return (
          <Tooltip key={label} label={<Shortcut words={label} keys={keys} />}>
            <ActionIcon variant="default" size={28} aria-label={label} onClick={run}>
              <Icon size={15} />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </Group>
  )
}
