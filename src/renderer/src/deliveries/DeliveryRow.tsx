import type { ReactElement } from 'react'
import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import { navigate } from '../shell/route.ts'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { stepAlong } from '../ui/step-along.ts'
import { FateBar } from './FateBar.tsx'
import { fatesInWords, stateWord } from './fates.ts'
import classes from './DeliveriesScreen.module.css'

/** One delivery in the list, with its fates as a small bar. */
export function DeliveryRow({ summary }: { readonly summary: DeliverySummary }): ReactElement {
  const { id, digestNumber, subject, listName, counts, state, startedAt } = summary
  return (
    <li>
      <button
        type="button"
        className={classes.delivery}
        data-delivery={id}
        onClick={() => navigate(`#/delivery/${id}`)}
        onKeyDown={event => stepAlong(event, '[data-delivery]')}
      >
        <span className={classes.number}>№ {digestNumber}</span>
        <span className={classes.words}>
          <span className={classes.subject}>{subject}</span>
          <span className={classes.list}>To {listName}</span>
        </span>
        <span className={classes.fates}>
          <FateBar counts={counts} height={6} />
          <span className={classes.counts} aria-hidden="true">
            {fatesInWords(counts)}
          </span>
        </span>
        <span className={classes.state}>
          <span className={state === 'finished' ? undefined : classes.open}>{stateWord(state)}</span>
          <RelativeDate at={startedAt} />
        </span>
      </button>
    </li>
  )
}
