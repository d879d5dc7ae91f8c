/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A grid of which only the rows in view exist cannot be a table. */
import { memo, type ReactElement } from 'react'
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
}

/** One person among many. The grid around it hears keys and clicks, so that a row is drawn once however far one scrolls. */
export const PersonRow = memo(function PersonRow({ index, top, person, selected, active }: PersonRowProps): ReactElement {
  return (
    <div
      role="row"
      id={`person-${index}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      data-index={index}
      className={`${classes.row} ${classes.person}`}
      style={{ transform: `translateY(${top}px)` }}
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
})
