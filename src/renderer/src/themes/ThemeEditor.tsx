import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { Redo2, Undo2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { useCommands } from '../shell/commands.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { Panes } from '../ui/Panes.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import type { Scheme } from './ColourFields.tsx'
import type { Subject } from './preview-subject.ts'
import { ThemeForm } from './ThemeForm.tsx'
import { themeEntries } from './ThemeList.tsx'
import { ThemePreview } from './ThemePreview.tsx'
import { useThemeDraft } from './use-theme-draft.ts'
import classes from './ThemeEditor.module.css'

interface ThemeEditorProps {
  readonly kept: Theme
  readonly isOwn: boolean
  readonly subject: Subject
  readonly onSubject: (subject: Subject) => void
}

const panes = [
  { size: '370px', min: '320px', max: '520px' },
  { size: 1, min: '340px' },
] as const

const states = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const

/** One theme: what makes it, and the mail in it. */
export function ThemeEditor({ kept, isOwn, subject, onSubject }: ThemeEditorProps): ReactElement {
  const draft = useThemeDraft(kept)
  const [scheme, setScheme] = useState<Scheme>('light')
  useCommands([
    { id: 'undo', label: 'Undo', group: 'Theme', shortcut: 'mod+Z', enabled: isOwn && draft.canUndo, run: draft.undo },
    { id: 'redo', label: 'Redo', group: 'Theme', shortcut: 'mod+shift+Z mod+Y', enabled: isOwn && draft.canRedo, run: draft.redo },
  ])
  return (
    <div className={classes.editor}>
      <header className={classes.bar}>
        <h2 className={classes.name}>{draft.theme.name || 'Without a name'}</h2>
        {isOwn && (
          <>
            <Text size="xs" c={draft.saving === 'failed' ? 'red' : 'dimmed'} component="output">
              {states[draft.saving]}
            </Text>
            <Tooltip label={<Shortcut words="Undo" keys="mod+Z" />}>
              <ActionIcon aria-label="Undo" disabled={!draft.canUndo} onClick={draft.undo}>
                <Undo2 size={16} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={<Shortcut words="Redo" keys="mod+shift+Z" />}>
              <ActionIcon aria-label="Redo" disabled={!draft.canRedo} onClick={draft.redo}>
                <Redo2 size={16} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        <MoreMenu label={`More for ${draft.theme.name}`} entries={themeEntries(draft.theme, isOwn)} />
      </header>
      <div className={classes.panes}>
        <Panes name="theme" panes={panes}>
          <ThemeForm draft={draft} builtIn={!isOwn} scheme={scheme} onScheme={setScheme} />
          <ThemePreview theme={draft.theme} scheme={scheme} onScheme={setScheme} subject={subject} onSubject={onSubject} />
        </Panes>
      </div>
    </div>
  )
}
