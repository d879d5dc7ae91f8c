import { CircleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { relativeWords, untilWords } from '../ui/date-words.ts'
import { useNow } from '../ui/now.ts'
import { counted } from '../ui/words.ts'
import { Standing } from './Standing.tsx'
import classes from './SourcePane.module.css'

/** How a source is doing, with the reason when it does not do well. */
export function SourceReport({ source }: { readonly source: WatchedSource }): ReactElement {
  const now = useNow()
  const { standing, reason, succeededAt, checkedAt, nextCheckAt, failuresInARow, counts } = source
  const last = checkedAt === null ? '' : relativeWords(new Date(checkedAt), now)
  const success = succeededAt === null ? '' : relativeWords(new Date(succeededAt), now)
  const checks = [
    success ? `Last success ${success}` : 'It has not worked so far',
    last !== success && `last checked ${last}`,
    failuresInARow > 1 && `failed ${counted(failuresInARow, 'time')} in a row`,
    nextCheckAt !== null && `next check ${untilWords(new Date(nextCheckAt), now)}`,
  ]
  return (
    <div className={classes.report}>
      <p>
        <Standing is={standing} />
      </p>
      {reason && (
        <p className={classes.reason}>
          <CircleAlert size={15} aria-hidden="true" /> {reason}
        </p>
      )}
      {standing === 'gone' && <p>It is not asked any more, unless you do. Look for a new feed on the site, or remove this one.</p>}
      <p className={classes.quiet}>{checks.filter(Boolean).join(' · ')}</p>
      <p className={classes.quiet}>
        {counts.new.toLocaleString('en-GB')} new · {counts.kept.toLocaleString('en-GB')} kept · {counts.scooped.toLocaleString('en-GB')}{' '}
        scooped · {counts.dismissed.toLocaleString('en-GB')} dismissed
      </p>
    </div>
  )
}
