/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A list box with icons in it cannot be a select. */
import type { ReactElement } from 'react'
import type { SlashChoice } from './slash-choices.ts'
import classes from './SlashList.module.css'

interface SlashListProps {
  readonly id: string
  readonly choices: readonly SlashChoice[]
  /** Which one Enter takes. */
  readonly at: number
  readonly onPick: (choice: SlashChoice) => void
}

/** What a few letters offer to put into a digest. The keys stay with the field that they are typed into. */
export function SlashList({ id, choices, at, onPick }: SlashListProps): ReactElement {
  return (
    <div id={id} role="listbox" aria-label="Put here" className={classes.list}>
      {choices.map((choice, index) => {
        const { name, purpose, icon: Icon } = choice
        return (
          // The field that has the focus hears the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.choice}
            ref={element => void (index === at && element?.scrollIntoView({ block: 'nearest' }))}
            onMouseDown={event => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            <Icon size={16} aria-hidden="true" />
            <span>{name}</span>
            <span className={classes.purpose}>{purpose}</span>
          </div>
        )
      })}
      {choices.length === 0 && <div className={classes.nothing}>Nothing is called that.</div>}
    </div>
  )
}
