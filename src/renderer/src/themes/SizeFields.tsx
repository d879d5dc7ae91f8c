import { Slider } from '@mantine/core'
import { useId, type ReactElement } from 'react'
import { themeBounds, type ThemeSize } from '../../../core/compose/theme-bounds.ts'
import type { ThemeDraft } from './use-theme-draft.ts'
import classes from './ThemeForm.module.css'

const sizes: readonly { readonly size: ThemeSize; readonly label: string; readonly unit: string; readonly step: number }[] = [
  { size: 'width', label: 'Width of the mail', unit: 'px', step: 10 },
  { size: 'textSize', label: 'Text', unit: 'px', step: 1 },
  { size: 'headingSize', label: 'Headings', unit: '%', step: 2 },
  { size: 'space', label: 'White space', unit: 'px', step: 1 },
  { size: 'corner', label: 'Corners', unit: 'px', step: 1 },
]

/** How wide, how large, how airy and how round. */
export function SizeFields({ theme, edit }: ThemeDraft): ReactElement {
  const id = useId()
  return (
    <fieldset className={classes.part}>
      <legend>Sizes</legend>
      {sizes.map(({ size, label, unit, step }) => (
        <div key={size} className={classes.size}>
          <span id={`${id}-${size}`}>{label}</span>
          <Slider
            size="sm"
            label={null}
            aria-labelledby={`${id}-${size}`}
            thumbProps={{ 'aria-labelledby': `${id}-${size}`, 'aria-valuetext': `${theme[size]} ${unit}` }}
            {...themeBounds[size]}
            step={step}
            value={theme[size]}
            onChange={value => edit({ [size]: value }, size)}
          />
          <span className={classes.number}>
            {theme[size]} {unit}
          </span>
        </div>
      ))}
    </fieldset>
  )
}
