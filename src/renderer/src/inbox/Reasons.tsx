import { Fragment, type ReactElement } from 'react'
import type { InboxRow } from '../../../core/watch/watch-operations.ts'

const matching = 'matches '

/** Why it is suggested, in words; its age, which comes last where a date is known, is told by the date already. */
export function Reasons({ suggestion: { reasons, item } }: { readonly suggestion: InboxRow }): ReactElement {
  const told = item.published === null ? reasons : reasons.slice(0, -1)
  return (
    <>
      {told.map((reason, index) => (
        <Fragment key={reason}>
          {index > 0 && ' · '}
          {reason.startsWith(matching) ? (
            <>
              {matching}
              <em>{reason.slice(matching.length)}</em>
            </>
          ) : (
            reason
          )}
        </Fragment>
      ))}
    </>
  )
}

/** The terms of the rules that it matches, as a search would write them. */
export function matchedTerms({ reasons }: Pick<InboxRow, 'reasons'>): string {
  return reasons
    .filter(reason => reason.startsWith(matching))
    .map(reason => `"${reason.slice(matching.length)}"`)
    .join(' ')
}
