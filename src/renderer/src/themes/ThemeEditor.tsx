import { useState, type ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { Panes } from '../ui/Panes.tsx'
import type { Scheme } from './ColourFields.tsx'
import { DesignBar } from './DesignBar.tsx'
import type { Subject } from './preview-subject.ts'
import { ThemeForm } from './ThemeForm.tsx'
import { themeEntries } from './ThemeList.tsx'
import { ThemePreview } from './ThemePreview.tsx'
import { useThemeDraft } from './use-design-draft.ts'
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

/** One theme: what makes it, and the mail in it. */
export function ThemeEditor({ kept, isOwn, subject, onSubject }: ThemeEditorProps): ReactElement {
  const draft = useThemeDraft(kept, !isOwn)
  const [scheme, setScheme] = useState<Scheme>('light')
  return (
    <div className={classes.editor}>
      <DesignBar {...draft} name={draft.theme.name} kind="Theme" entries={themeEntries(draft.theme, isOwn)} />
      <div className={classes.panes}>
        <Panes name="theme" panes={panes}>
          <ThemeForm draft={draft} scheme={scheme} onScheme={setScheme} />
          <ThemePreview theme={draft.theme} scheme={scheme} onScheme={setScheme} subject={subject} onSubject={onSubject} />
        </Panes>
      </div>
    </div>
  )
}
