import { Slider } from '@mantine/core'
import type { ReactElement } from 'react'
import { themeBounds, type ThemeSize } from '../../../core/compose/theme-bounds.ts'
import type { ThemeDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

const sizes: readonly { readonly size: ThemeSize; readonly label: string; readonly unit: string; readonly step: number }[] = [
  { size: 'width', label: 'Width of the mail', unit: 'px', step: 10 },
  { size: 'textSize', label: 'Text', unit: 'px', step: 1 },
  { size: 'headingSize', label: 'Headings', unit: '%', step: 2 },
  { size: 'space', label: 'White space', unit: 'px', step: 1 },
  { size: 'corner', label: 'Corners', unit: 'px', step: 1 },
]

/** How wide, how large, how airy and how round. */
export function SizeFields({ theme, edit, readOnly }: ThemeDraft): ReactElement {
  return (
    <fieldset className={classes.part}>
      <legend>Sizes</legend>
      {sizes.map(({ size, label, unit, step }) => (
        <div key={size} className={classes.size}>
          <span aria-hidden="true">{label}</span>
          <Slider
            size="sm"
            label={null}
            thumbLabel={label}
            thumbProps={{ 'aria-valuetext': `${theme[size]} ${unit}` }}
            {...themeBounds[size]}
            step={step}
            disabled={readOnly}
            value={theme[size]}
            onChange={value => edit({ [size]: value }, size)}
          />
          <span className={classes.number} aria-hidden="true">
            {theme[size]} {unit}
          </span>
        </div>
      ))}
    </fieldset>
  )
}
