import { memo, type ReactElement } from 'react'
import { relativeWords } from './date-words.ts'
import { useNow } from './now.ts'

interface RelativeDateProps {
  /** ISO 8601. */
  readonly at: string
  readonly className?: string | undefined
}

/** A moment as people say it ("5 min ago", "Tuesday", "3 Nov"), the whole of it on hovering. Writing one out takes longer than all else in a row of a list that scrolls. */
export const RelativeDate = memo(function RelativeDate({ at, className }: RelativeDateProps): ReactElement {
  const date = new Date(at)
  const now = useNow()
  return (
    <time dateTime={at} title={whole.format(date)} className={className}>
      {relativeWords(date, now)}
    </time>
  )
})

const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
