import { CircleCheck, CircleX } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ConnectionCheck } from '../../../core/settings/account.ts'
import classes from './SettingsScreen.module.css'

/** How far a try at the mail server came, step by step in words. */
export function ConnectionSteps({ check }: { readonly check: ConnectionCheck }): ReactElement {
  return (
    <output ref={reveal} className={classes.outcome} aria-label={check.ok ? 'The connection works' : 'The connection does not work'}>
      <ul className={classes.steps}>
        {check.steps.map(({ step, ok, words }) => (
          <li key={step}>
            {ok ? (
              <CircleCheck size={18} className={classes.ok} aria-label="Done" />
            ) : (
              <CircleX size={18} className={classes.failed} aria-label="Failed" />
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </output>
  )
}

const reveal = (outcome: HTMLElement | null): void => outcome?.scrollIntoView({ block: 'nearest' })
