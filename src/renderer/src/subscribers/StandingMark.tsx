import type { ReactElement } from 'react'
import type { Standing } from '../../../core/subscribers/subscriber.ts'
import { standingLooks } from './standings.ts'
import classes from './StandingMark.module.css'

/** A standing as a dot and a word. */
export function StandingMark({ is }: { readonly is: Standing['is'] }): ReactElement {
  const look = standingLooks.find(each => each.is === is)
  return (
    <span className={classes.mark} title={look?.meaning}>
      <span className={classes.dot} style={{ background: look?.colour }} />
      {look?.name}
    </span>
  )
}
