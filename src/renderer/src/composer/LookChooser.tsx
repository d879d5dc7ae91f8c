import { Select, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { MailLook } from '../../../core/check/check-operations.ts'
import { isLook, previewLooks } from './preview-looks.ts'

interface LookChooserProps {
  readonly value: MailLook
  readonly disabled: boolean
  readonly onChange: (look: MailLook) => void
}

/** Light or dark, as mail readers that respect the theme have it or as others turn its colours, and without pictures. */
export function LookChooser({ value, disabled, onChange }: LookChooserProps): ReactElement {
  return (
    <Select
      size="xs"
      aria-label="Colours and pictures"
      allowDeselect={false}
      maxDropdownHeight={340}
      disabled={disabled}
      comboboxProps={{ width: 330, position: 'bottom-end' }}
      value={value}
      data={previewLooks}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {previewLooks.find(look => look.value === option.value)?.who}
          </Text>
        </div>
      )}
      onChange={chosen => isLook(chosen) && onChange(chosen)}
    />
  )
}
