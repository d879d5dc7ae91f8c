import { Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { hasEmptyPlace } from './empty-places.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly description?: string
}

/** Said under a field that still holds an empty place; sending is refused until it is written over. */
const placeWords = (value: string): string | undefined =>
  hasEmptyPlace(value) ? 'Still to be written: what stands in [[brackets]].' : undefined

/** One line of text. */
export function LineField({ label, value, onChange, placeholder = '', description }: FieldProps): ReactElement {
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      description={placeWords(value) ?? description}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** Several lines; grows with what is written. */
export function ProseField({ label, value, onChange, placeholder = '', description }: FieldProps): ReactElement {
  return (
    <Textarea
      size="xs"
      autosize
      minRows={3}
      maxRows={14}
      label={label}
      placeholder={placeholder}
      description={placeWords(value) ?? description}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

interface LinkFieldProps extends Omit<FieldProps, 'value' | 'onChange'> {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A web address, or none. */
export function LinkField({ value, onChange, ...rest }: LinkFieldProps): ReactElement {
  return <LineField {...rest} placeholder="https://" value={value ?? ''} onChange={text => onChange(text.trim() || null)} />
}
