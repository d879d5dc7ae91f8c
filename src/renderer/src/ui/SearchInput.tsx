import { CloseButton, TextInput, type TextInputProps } from '@mantine/core'
import { Search } from 'lucide-react'
import type { ReactElement } from 'react'

interface SearchInputProps extends Omit<TextInputProps, 'onChange' | 'value' | 'type' | 'leftSection' | 'rightSection'> {
  /** What is searched, as screen readers say it. */
  readonly 'aria-label': string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A field that narrows a list as one types; Escape or its cross empties it. */
export function SearchInput({ value, onChange, onKeyDown, size = 'sm', ...rest }: SearchInputProps): ReactElement {
  return (
    <TextInput
      {...rest}
      size={size}
      leftSection={<Search size={size === 'xs' ? 14 : 15} />}
      rightSection={value && <CloseButton size="sm" aria-label="Clear the search" onClick={() => onChange('')} />}
      value={value}
      // In a dialog, Escape empties the field before it closes the dialog.
      data-mantine-stop-propagation={value !== ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={event => {
        onKeyDown?.(event)
        if (event.key !== 'Escape' || value === '') return
        event.stopPropagation()
        onChange('')
      }}
    />
  )
}
