import { useId, type ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { ThemeDrawing } from './ThemeDrawing.tsx'
import classes from './ThemeCards.module.css'

interface ThemeCardsProps {
  readonly themes: readonly Theme[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** The themes to choose from, as small drawings. */
export function ThemeCards({ themes, chosen, onChoose }: ThemeCardsProps): ReactElement {
  const name = useId()
  return (
    <fieldset className={classes.cards}>
      <legend className={classes.legend}>Theme</legend>
      {themes.map(theme => (
        <label key={theme.id} className={classes.card} title={theme.description}>
          <input type="radio" name={name} className={classes.radio} checked={theme.id === chosen} onChange={() => onChoose(theme.id)} />
          <ThemeDrawing theme={theme} />
          <span className={classes.name}>{theme.name}</span>
        </label>
      ))}
    </fieldset>
  )
}
