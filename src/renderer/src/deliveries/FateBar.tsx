import type { ReactElement } from 'react'
import type { Fate } from '../../../core/delivery/delivery.ts'
import { fateLooks, fatesInWords } from './fates.ts'
import classes from './FateBar.module.css'
import './fates.css'

interface FateBarProps {
  readonly counts: Readonly<Record<Fate, number>>
  /** Pixels. */
  readonly height: number
}

/** A delivery's fates as one bar, each part as wide as its share of the audience. */
export function FateBar({ counts, height }: FateBarProps): ReactElement {
  return (
    <>
      <span className={classes.words}>{fatesInWords(counts)}</span>
      <span className={classes.bar} style={{ height }} aria-hidden="true">
        {fateLooks
          .filter(({ fate }) => counts[fate] > 0)
          .map(({ fate, colour }) => (
            <span key={fate} className={classes.part} style={{ flexGrow: counts[fate], background: colour }} />
          ))}
      </span>
    </>
  )
}
