import type { ReactElement } from 'react'
import classes from './Counts.module.css'

interface CountsProps {
  readonly counts: readonly { readonly value: number; readonly label: string }[]
}

/** A few numbers, large, each with its meaning beneath. */
export function Counts({ counts }: CountsProps): ReactElement {
  return (
    <output className={classes.output}>
      <dl className={classes.counts}>
        {counts.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
    </output>
  )
}
