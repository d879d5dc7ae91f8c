import { Button } from '@mantine/core'
import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { PreSendFinding } from '../../../core/delivery/delivery-operations.ts'
import { navigate } from '../shell/route.ts'
import { wayToFix } from './way-to-fix.ts'
import classes from './Findings.module.css'

interface FindingsProps {
  readonly findings: readonly PreSendFinding[]
  readonly digestId: string
}

/** What stands in the way of sending, then what is worth a look, each with the way to the place to fix it. */
export function Findings({ findings, digestId }: FindingsProps): ReactElement {
  const inOrder = findings.toSorted((a, b) => a.level.localeCompare(b.level))
  if (inOrder.length === 0)
    return (
      <p className={classes.clear}>
        <CircleCheck size={16} aria-hidden="true" /> Nothing stands in the way of sending.
      </p>
    )
  return (
    <ul className={classes.findings} aria-label="Before you send">
      {inOrder.map(finding => (
        <FindingLine key={`${finding.code} ${finding.what}`} finding={finding} digestId={digestId} />
      ))}
    </ul>
  )
}

function FindingLine({ finding, digestId }: { readonly finding: PreSendFinding; readonly digestId: string }): ReactElement {
  const fix = wayToFix(finding.of, digestId)
  const blocks = finding.level === 'blocks'
  const Icon = blocks ? OctagonAlert : TriangleAlert
  return (
    <li className={classes.finding}>
      <Icon size={17} className={blocks ? classes.blocks : classes.warns} aria-label={blocks ? 'Stands in the way' : 'Worth a look'} />
      <div className={classes.words}>
        <strong>{finding.what}</strong>
        <span>{finding.remedy}</span>
      </div>
      {fix && (
        <Button size="compact-sm" variant="default" onClick={() => navigate(fix.to)}>
          {fix.label}
        </Button>
      )}
    </li>
  )
}
