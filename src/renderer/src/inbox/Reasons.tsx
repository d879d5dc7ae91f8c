import { Fragment, type ReactElement } from 'react'
import type { SoughtText } from '../../../core/base/word-hits.ts'
import { wordsIn } from '../../../core/base/words.ts'
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

/** The terms of the rules that it matches, to be marked. */
export function matchedTerms({ reasons }: Pick<InboxRow, 'reasons'>): readonly SoughtText[] {
  return reasons
    .filter(reason => reason.startsWith(matching))
    .map(reason => ({ text: wordsIn(reason.slice(matching.length)).join(' '), prefix: false }))
}
