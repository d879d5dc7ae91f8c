import { useId, type ReactElement, type ReactNode } from 'react'
import classes from './ChoiceCards.module.css'

interface Choice {
  readonly id: string
  readonly name: string
  readonly description: string
}

interface ChoiceCardsProps<T extends Choice> {
  readonly legend: string
  readonly choices: readonly T[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly renderDrawing: (choice: T) => ReactNode
  /** Larger cards, with what each choice says of itself on it; else that is its tooltip. */
  readonly described?: boolean
}

/** One of several, each a small drawing with its name. */
export function ChoiceCards<T extends Choice>({
  legend,
  choices,
  chosen,
  onChoose,
  renderDrawing,
  described = false,
}: ChoiceCardsProps<T>): ReactElement {
  const name = useId()
  return (
    <fieldset className={described ? `${classes.cards} ${classes.wide}` : classes.cards}>
      <legend className={classes.legend}>{legend}</legend>
      {choices.map(choice => (
        <label key={choice.id} className={classes.card} title={described ? undefined : choice.description}>
          <input type="radio" name={name} className={classes.radio} checked={choice.id === chosen} onChange={() => onChoose(choice.id)} />
          {renderDrawing(choice)}
          <span className={classes.name}>{choice.name}</span>
          {described && <span className={classes.description}>{choice.description}</span>}
        </label>
      ))}
    </fieldset>
  )
}
