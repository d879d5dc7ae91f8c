import type { ReactElement, ReactNode } from 'react'
import classes from './Screen.module.css'

interface ScreenProps {
  readonly title: ReactNode
  /** Beside the title, quieter: a count, a state. */
  readonly aside?: ReactNode
  /** At the right end of the bar. */
  readonly toolbar?: ReactNode
  readonly children?: ReactNode
}

/** A screen: its title and tools in a bar, its content beneath, which scrolls for itself. */
export function Screen({ title, aside, toolbar, children }: ScreenProps): ReactElement {
  return (
    <div className={classes.screen}>
      <header className={classes.bar}>
        <h1 className={classes.title}>{title}</h1>
        {aside && <div className={classes.aside}>{aside}</div>}
        <div className={classes.toolbar}>{toolbar}</div>
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  )
}
