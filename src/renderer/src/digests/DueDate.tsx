import type { ReactElement } from 'react'
import { useNow } from '../ui/now.ts'
import { dueWords } from './due-words.ts'
import classes from './DigestsScreen.module.css'

/** When a draft is due, plainly marked once that has passed. */
export function DueDate({ dueAt }: { readonly dueAt: string }): ReactElement {
  const now = useNow()
  return (
    <time dateTime={dueAt} title={whole.format(new Date(dueAt))} className={new Date(dueAt) < now ? classes.overdue : undefined}>
      {dueWords(dueAt, now)}
    </time>
  )
}

const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
