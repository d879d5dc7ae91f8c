import type { ReactElement, ReactNode } from 'react'
import classes from './Filters.module.css'

interface FilterSectionProps {
  readonly title: string
  /** At the right of the title. */
  readonly action?: ReactNode
  /** List items. */
  readonly children: ReactNode
}

/** Things to narrow by that belong together. */
export function FilterSection({ title, action, children }: FilterSectionProps): ReactElement {
  return (
    <section aria-label={title}>
      <div className={classes.heading}>
        <h2>{title}</h2>
        {action}
      </div>
      <ul className={classes.rows}>{children}</ul>
    </section>
  )
}
