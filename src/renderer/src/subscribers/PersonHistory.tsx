import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { longDate } from '../ui/date-words.ts'
import { eventWords, mailWords } from './event-words.ts'
import classes from './PersonPane.module.css'

/** What happened to a person, and what was sent to them, the latest first. */
export function PersonHistory({ id }: { readonly id: string }): ReactElement | null {
  const timeline = useAnswer('subscribers.person', id, { keepPrevious: true }).data?.timeline ?? []
  const mails = useAnswer('subscribers.mails', id).data ?? []
  const lines = [
    ...timeline.map(event => ({ at: event.at, words: eventWords(event) })),
    ...mails.map(mail => ({ at: mail.at, words: mailWords(mail) })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <section aria-label="History">
      <h3 className={classes.heading}>History</h3>
      <ol className={classes.history}>
        {lines.map(({ at, words }) => (
          <li key={`${at} ${words}`}>
            <time dateTime={at}>{longDate(at)}</time>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
