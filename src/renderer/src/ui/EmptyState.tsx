import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** What belongs here and how it comes. */
  readonly children?: ReactNode
  /** The buttons that bring something. */
  readonly actions?: ReactNode
}

/** A place with nothing in it yet, that says what belongs there. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps): ReactElement {
  return (
    <div className={classes.empty}>
      {Icon && <Icon size={30} strokeWidth={1.3} aria-hidden="true" className={classes.icon} />}
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.words}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
