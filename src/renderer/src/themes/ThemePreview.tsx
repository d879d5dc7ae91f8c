import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { useAnswer } from '../ask.ts'
import type { Scheme } from './ColourFields.tsx'
import { MailPreview } from './MailPreview.tsx'
import { useSubject, type Subject } from './preview-subject.ts'
import classes from './ThemesScreen.module.css'

interface ThemePreviewProps {
  readonly theme: Theme
  readonly scheme: Scheme
  readonly onScheme: (scheme: Scheme) => void
  readonly subject: Subject
  readonly onSubject: (subject: Subject) => void
}

/** A theme as readers will see it, on a template or on a digest of the library. */
export function ThemePreview({ theme, scheme, onScheme, subject, onSubject }: ThemePreviewProps): ReactElement {
  const templates = useAnswer('templates.list', undefined).data ?? []
  const digests = useAnswer('digests.list', undefined).data ?? []
  return (
    <MailPreview title={`${theme.name} as mail`} digest={useSubject(subject)} theme={theme} scheme={scheme} onScheme={onScheme}>
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
    </MailPreview>
  )
}
