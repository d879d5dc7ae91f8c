import { ColorInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

interface ColourFieldProps {
  readonly label: string
  /** `#rrggbb`. */
  readonly value: string
  readonly onChange: (colour: string) => void
}

/** A colour, chosen or typed; what is not a whole colour yet stays in the field. */
export function ColourField({ label, value, onChange }: ColourFieldProps): ReactElement {
  const [typed, setTyped] = useState({ text: value, of: value })
  const text = typed.of === value ? typed.text : value
  return (
    <ColorInput
      size="xs"
      label={label}
      format="hex"
      // Beside the form: what the colour comes to in contrast is read while it is chosen.
      popoverProps={{ position: 'left-start' }}
      value={text}
      eyeDropperButtonProps={{ 'aria-label': `Pick ${label.toLowerCase()} from the screen` }}
      onChange={next => {
        const colour = next.toLowerCase()
        const whole = /^#[0-9a-f]{6}$/.test(colour)
        setTyped({ text: next, of: whole ? colour : value })
        if (whole && colour !== value) onChange(colour)
      }}
    />
  )
}
