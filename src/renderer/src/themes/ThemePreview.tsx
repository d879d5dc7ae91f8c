import { SegmentedControl, Select } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { useAnswer } from '../ask.ts'
import { MailFrame } from '../ui/MailFrame.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { Scheme } from './ColourFields.tsx'
import { inScheme } from './in-scheme.ts'
import { useSubject, type Subject } from './preview-subject.ts'
import { useThemePreview } from './use-theme-preview.ts'
import classes from './ThemesScreen.module.css'

interface ThemePreviewProps {
  readonly theme: Theme
  readonly scheme: Scheme
  readonly onScheme: (scheme: Scheme) => void
  readonly subject: Subject
  readonly onSubject: (subject: Subject) => void
}

const phoneWidth = 390
/** Room around the mail, so that what lies behind it is seen. */
const around = 80

/** A theme as readers will see it, on a template or on a digest of the library. */
export function ThemePreview({ theme, scheme, onScheme, subject, onSubject }: ThemePreviewProps): ReactElement {
  const [view, setView] = useState('desktop')
  const templates = useAnswer('templates.list', undefined).data ?? []
  const digests = useAnswer('digests.list', undefined).data ?? []
  const { html, problem } = useThemePreview(useSubject(subject), theme)
  return (
    <section className={classes.preview} aria-label="Preview">
      <header className={classes.views}>
        <Select
          className={classes.subject ?? ''}
          size="xs"
          aria-label="Show it on"
          allowDeselect={false}
          value={`${subject.is} ${subject.id}`}
          onChange={value => {
            const [is, id] = value?.split(' ') ?? []
            if (id) onSubject({ is: is === 'digest' ? 'digest' : 'template', id })
          }}
          data={[
            {
              group: 'Templates, filled',
              items: templates.filter(({ mjml }) => mjml === null).map(({ id, name }) => ({ value: `template ${id}`, label: name })),
            },
            {
              group: 'Digests',
              items: digests.map(({ id, number, subject: words }) => ({ value: `digest ${id}`, label: `№ ${number} ${words}` })),
            },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Colours of the preview"
          value={scheme}
          onChange={value => onScheme(value)}
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Width of the preview"
          value={view}
          onChange={setView}
          data={[
            { value: 'desktop', label: 'Desktop' },
            { value: 'phone', label: 'Phone' },
          ]}
        />
      </header>
      {problem && <ProblemNotice problem={problem} />}
      {html !== undefined && (
        <div className={view === 'phone' ? classes.phone : classes.desktop}>
          <MailFrame
            html={inScheme(html, scheme)}
            title={`${theme.name} as mail`}
            width={view === 'phone' ? phoneWidth : theme.width + around}
          />
        </div>
      )}
    </section>
  )
}
