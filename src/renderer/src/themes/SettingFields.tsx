import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import type { ThemeDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

type Form = 'masthead' | 'plateRule' | 'rubric' | 'headingWeight'

const forms: { readonly [F in Form]: { readonly label: string; readonly data: readonly { value: Theme[F]; label: string }[] } } = {
  masthead: {
    label: 'Name plate',
    data: [
      { value: 'centred', label: 'Centred' },
      { value: 'left', label: 'On the left' },
      { value: 'banner', label: 'On a banner of the accent' },
    ],
  },
  plateRule: {
    label: 'Its rule',
    data: [
      { value: 'double', label: 'Double' },
      { value: 'single', label: 'Fine' },
      { value: 'heavy', label: 'Heavy' },
      { value: 'none', label: 'None' },
    ],
  },
  rubric: {
    label: 'Titles of sections',
    data: [
      { value: 'ruled', label: 'Under a strong rule' },
      { value: 'capitals', label: 'In spaced capitals' },
      { value: 'bar', label: 'Beside a bar' },
      { value: 'plain', label: 'Large and plain' },
    ],
  },
  headingWeight: {
    label: 'Headings',
    data: [
      { value: 'bold', label: 'Bold' },
      { value: 'normal', label: 'Regular' },
    ],
  },
}

/** How the name plate, the titles and the headings are set. */
export function SettingFields({ theme, edit }: ThemeDraft): ReactElement {
  return (
    <fieldset className={classes.part}>
      <legend>Setting</legend>
      {(Object.keys(forms) as Form[]).map(form => (
        <Select
          key={form}
          size="xs"
          label={forms[form].label}
          allowDeselect={false}
          value={theme[form]}
          onChange={value => value && edit({ [form]: value }, form)}
          data={[...forms[form].data]}
        />
      ))}
    </fieldset>
  )
}
