import type { ReactElement } from 'react'
import type { SourceStanding } from '../../../core/watch/watch-operations.ts'
import filterClasses from '../ui/Filters.module.css'
import classes from './SourceTable.module.css'
import { standings } from './standings.ts'

/** How a source is doing: a dot and a word. */
export function Standing({ is }: { readonly is: SourceStanding }): ReactElement {
  const { name, colour } = standings[is]
  return (
    <span className={classes.standing}>
      <span className={filterClasses.dot} style={{ background: colour }} />
      {name}
    </span>
  )
}
