import { Alert, Button, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { historyKeys } from '../ui/history-keys.ts'
import { ColourFields, type Scheme } from './ColourFields.tsx'
import { FontFields } from './FontFields.tsx'
import { SettingFields } from './SettingFields.tsx'
import { LogoField } from './LogoField.tsx'
import { SizeFields } from './SizeFields.tsx'
import { duplicateTheme } from './theme-steps.ts'
import type { ThemeDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

interface ThemeFormProps {
  readonly draft: ThemeDraft
  readonly scheme: Scheme
  readonly onScheme: (scheme: Scheme) => void
}

/** Everything that makes a theme. */
export function ThemeForm({ draft, scheme, onScheme }: ThemeFormProps): ReactElement {
  const { theme, edit, readOnly } = draft
  return (
    // The keys are those of the fields within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={classes.form} aria-label="Theme" onKeyDown={historyKeys(draft)}>
      {readOnly && (
        <Alert variant="light" p="sm" mb="md">
          <p className={classes.told}>This theme comes with Broadsheet and stays as it is. A copy of it is yours to change.</p>
          <Button size="xs" onClick={() => void duplicateTheme(theme)}>
            Duplicate to change it
          </Button>
        </Alert>
      )}
      <fieldset className={classes.fields} disabled={readOnly}>
        <TextInput
          size="xs"
          label="Name"
          value={theme.name}
          error={theme.name.trim() === '' && 'Give it a name by which you will know it again.'}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value }, 'name')}
        />
        <TextInput
          size="xs"
          label="Description"
          value={theme.description}
          onChange={({ currentTarget }) => edit({ description: currentTarget.value }, 'description')}
        />
        <ColourFields draft={draft} scheme={scheme} onScheme={onScheme} />
        <FontFields {...draft} />
        <SizeFields {...draft} />
        <SettingFields {...draft} />
        <LogoField {...draft} />
      </fieldset>
    </section>
  )
}
