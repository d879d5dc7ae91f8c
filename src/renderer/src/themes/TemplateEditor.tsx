import { useState, type ReactElement } from 'react'
import type { Template } from '../../../core/compose/template.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import { Panes } from '../ui/Panes.tsx'
import type { Scheme } from './ColourFields.tsx'
import { DesignBar } from './DesignBar.tsx'
import { saveTemplate } from './design-saves.ts'
import { MailPreview } from './MailPreview.tsx'
import { useFilled } from './preview-subject.ts'
import { templateEntries } from './template-entries.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { useDesignDraft } from './use-design-draft.ts'
import classes from './ThemeEditor.module.css'

interface TemplateEditorProps {
  readonly kept: Template
  readonly isOwn: boolean
  readonly themes: readonly Theme[]
}

const panes = [
  { size: '320px', min: '260px', max: '520px' },
  { size: 1, min: '340px' },
] as const

const codePanes = [
  { size: 1.1, min: '340px' },
  { size: 1, min: '300px' },
] as const

/** One template: what it is called, its MJML where it is a document, and the mail that it makes with its places filled. */
export function TemplateEditor({ kept, isOwn, themes }: TemplateEditorProps): ReactElement {
  const draft = useDesignDraft({ kept, readOnly: !isOwn, save: saveTemplate })
  const [scheme, setScheme] = useState<Scheme>('light')
  const template = draft.design
  const filled = useFilled(template)
  const theme = themes.find(({ id }) => id === template.themeId) ?? themes[0]
  const isCode = template.mjml !== null
  return (
    <div className={classes.editor}>
      <DesignBar {...draft} name={template.name} kind="Template" entries={templateEntries(template, isOwn)} />
      <div className={classes.panes}>
        <Panes key={String(isCode)} name={isCode ? 'template-mjml' : 'template'} panes={isCode ? codePanes : panes}>
          <TemplateForm draft={draft} filled={filled} themes={themes} />
          {theme && <MailPreview title={`${template.name} as mail`} digest={filled} theme={theme} scheme={scheme} onScheme={setScheme} />}
        </Panes>
      </div>
    </div>
  )
}
