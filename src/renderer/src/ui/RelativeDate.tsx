import { memo, type ReactElement } from 'react'
import { relativeWords } from './date-words.ts'
import { useNow } from './now.ts'

interface RelativeDateProps {
  /** ISO 8601. */
  readonly at: string
  readonly className?: string | undefined
}

/**
 * A moment as people say it ("5 min ago", "Tuesday", "3 Nov"), the whole of it on hovering: writing that out takes longer than all
 * else in a row of a list that scrolls, so it waits for the pointer.
 */
export const RelativeDate = memo(function RelativeDate({ at, className }: RelativeDateProps): ReactElement {
  const date = new Date(at)
  const now = useNow()
  return (
    <time
      dateTime={at}
      className={className}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = whole.format(date)
      }}
    >
      {relativeWords(date, now)}
    </time>
  )
})

const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
