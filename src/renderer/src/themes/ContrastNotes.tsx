import { TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import { contrast, pairsOf, readable } from '../../../core/compose/contrast.ts'
import type { Palette } from '../../../core/compose/theme.ts'
import { colourNames } from './colour-names.ts'
import classes from './ThemeForm.module.css'

interface ContrastNotesProps {
  readonly palette: Palette
  readonly scheme: 'light' | 'dark'
  readonly text: keyof Palette
}

/** The contrast of a colour on everything that it stands on, as a number and to look at. Nothing for a ground. */
export function ContrastNotes({ palette, scheme, text }: ContrastNotesProps): ReactElement | null {
  const pairs = pairsOf(scheme).filter(pair => pair.text === text)
  if (pairs.length === 0) return null
  return (
    <ul className={classes.notes} aria-label={`Contrast of ${colourNames[text].label.toLowerCase()}`}>
      {pairs.map(({ ground }) => {
        const measured = contrast(palette[text], palette[ground])
        const hard = measured < readable
        return (
          <li key={ground} className={hard ? classes.hard : undefined}>
            <span className={classes.aa} style={{ color: palette[text], background: palette[ground] }} aria-hidden="true">
              Aa
            </span>
            {hard && <TriangleAlert size={13} aria-hidden="true" />}
            <span>
              {/* Rounded down, so that 4.5 is said only of what has it. */}
              {(Math.floor(measured * 10) / 10).toFixed(1)} : 1 on {colourNames[ground].ground}
              {hard && ', hard to read'}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
