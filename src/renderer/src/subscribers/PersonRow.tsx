/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A grid of which only the rows in view exist cannot be a table. */
import type { MouseEvent, ReactElement } from 'react'
import type { Subscriber } from '../../../core/subscribers/subscriber.ts'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import classes from './PeopleTable.module.css'
import { StandingMark } from './StandingMark.tsx'

interface PersonRowProps {
  readonly index: number
  /** Pixels. */
  readonly top: number
  /** Undefined while its page is on the way. */
  readonly person: Subscriber | undefined
  readonly selected: boolean
  /** The cursor is here. */
  readonly active: boolean
  readonly onPress: (event: MouseEvent) => void
  readonly onMenu: (event: MouseEvent) => void
}

/** One person among many. */
export function PersonRow({ index, top, person, selected, active, onPress, onMenu }: PersonRowProps): ReactElement {
  return (
    // The grid around it hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      id={`person-${index}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      className={`${classes.row} ${classes.person}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
      onContextMenu={onMenu}
    >
      <span role="gridcell" className={classes.email}>
        {person?.email ?? '…'}
      </span>
      <span role="gridcell">{person?.name}</span>
      <span role="gridcell">{person && <StandingMark is={person.standing.is} />}</span>
      <span role="gridcell" className={classes.quiet}>
        {person?.tags.join(', ')}
      </span>
      <span role="gridcell" className={classes.quiet}>
        {person && <RelativeDate at={person.addedAt} />}
      </span>
    </div>
  )
}
