import { PasswordInput } from '@mantine/core'
import type { ReactElement } from 'react'

/** A secret as the form holds it: null keeps the one that is there. */
export interface SecretField {
  readonly value: string | null
  readonly isKept: boolean
  readonly onChange: (value: string | null) => void
}

/** A secret, of which only is told that it is there. */
export function SecretInput({ label, field }: { readonly label: string; readonly field: SecretField }): ReactElement {
  const { value, isKept, onChange } = field
  return (
    <PasswordInput
      label={label}
      autoComplete="new-password"
      placeholder={isKept ? 'Kept; type to replace it' : ''}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' && isKept ? null : currentTarget.value)}
    />
  )
}
