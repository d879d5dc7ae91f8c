import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import type { ReactElement } from 'react'
import type { DomainCheck, DomainFinding } from '../../../core/settings/dns/domain-check.ts'
import { RecordToPublish } from './RecordToPublish.tsx'
import classes from './SettingsScreen.module.css'

const marks: Readonly<Record<DomainFinding['level'], ReactElement>> = {
  good: <CircleCheck size={18} className={classes.ok} aria-label="Good" />,
  warns: <CircleAlert size={18} className={classes.warned} aria-label="To be put right" />,
  unknown: <CircleHelp size={18} className={classes.unknown} aria-label="Not known" />,
}

/** What DNS says of a domain, finding by finding, with the records that put it right. */
export function DomainFindings({ check: { domain, findings } }: { readonly check: DomainCheck }): ReactElement {
  return (
    <output className={classes.outcome} aria-label={`DNS records of ${domain}`}>
      <ul className={classes.steps} style={{ margin: '14px 0 0' }}>
        {findings.map(({ of, level, what, remedy, publish }) => (
          <li key={`${of} ${what}`}>
            {marks[level]}
            <div>
              {what} {remedy}
              {publish && <RecordToPublish record={publish} />}
            </div>
          </li>
        ))}
      </ul>
    </output>
  )
}
