import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Fate } from '../../../core/delivery/delivery.ts'
import { fateLooks } from './fates.ts'
import classes from './FateLegend.module.css'
import './fates.css'

/** The counts behind a fate bar, each with its colour; what nobody has is left out. */
export function FateLegend({ counts }: { readonly counts: Readonly<Record<Fate, number>> }): ReactElement {
  return (
    <ul className={classes.legend}>
      {fateLooks
        .filter(({ fate }) => counts[fate] > 0 || fate === 'accepted')
        .map(({ fate, name, meaning, colour }) => (
          <Tooltip key={fate} label={meaning} openDelay={400}>
            <li className={classes.fate}>
              <span className={classes.dot} style={{ background: colour }} />
              <span className={classes.count}>{counts[fate].toLocaleString('en-GB')}</span>
              <span>{name.toLowerCase()}</span>
            </li>
          </Tooltip>
        ))}
    </ul>
  )
}
