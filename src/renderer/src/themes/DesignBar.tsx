import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { Redo2, Undo2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import type { DesignDraft } from './use-design-draft.ts'
import classes from './ThemeEditor.module.css'

interface DesignBarProps extends Pick<DesignDraft<unknown>, 'readOnly' | 'saving' | 'canUndo' | 'canRedo' | 'undo' | 'redo'> {
  readonly name: string
  /** What it is, as the group of its commands: "Theme". */
  readonly kind: string
  readonly entries: readonly MenuEntry[]
}

const states = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const

/** A design's name, whether it is saved, its steps, and what one may do with it. */
export function DesignBar({ name, kind, readOnly, saving, canUndo, canRedo, undo, redo, entries }: DesignBarProps): ReactElement {
  useCommands([
    { id: 'undo', label: 'Undo', group: kind, shortcut: 'mod+Z', enabled: !readOnly && canUndo, run: undo },
    { id: 'redo', label: 'Redo', group: kind, shortcut: 'mod+shift+Z mod+Y', enabled: !readOnly && canRedo, run: redo },
  ])
  return (
    <header className={classes.bar}>
      <h2 className={classes.name}>{name || 'Without a name'}</h2>
      {!readOnly && (
        <>
          <Text size="xs" c={saving === 'failed' ? 'red' : 'dimmed'} component="output">
            {states[saving]}
          </Text>
          <Tooltip label={<Shortcut words="Undo" keys="mod+Z" />}>
            <ActionIcon aria-label="Undo" disabled={!canUndo} onClick={undo}>
              <Undo2 size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={<Shortcut words="Redo" keys="mod+shift+Z" />}>
            <ActionIcon aria-label="Redo" disabled={!canRedo} onClick={redo}>
              <Redo2 size={16} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
      <MoreMenu label={`More for ${name}`} entries={entries} />
    </header>
  )
}
