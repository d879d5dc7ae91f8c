import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { MjmlWarning } from '../../../core/render/render-operations.ts'
import classes from './MjmlEditor.module.css'

interface FaultListProps {
  readonly faults: readonly MjmlWarning[]
  /** Goes to where it stands. */
  readonly onGo: (fault: MjmlWarning) => void
}

/** What MJML has to say, each with its line. */
export function FaultList({ faults, onGo }: FaultListProps): ReactElement {
  if (faults.length === 0)
    return (
      <output className={classes.fine}>
        <CircleCheck size={14} /> MJML finds nothing wrong.
      </output>
    )
  return (
    <ul className={classes.faults} aria-label="Faults in the MJML">
      {faults.map(fault => (
        <li key={`${fault.line} ${fault.column} ${fault.message}`}>
          <button type="button" className={classes.fault} onClick={() => onGo(fault)}>
            {fault.level === 'error' ? (
              <CircleAlert size={14} className={classes.error} aria-label="Error" />
            ) : (
              <TriangleAlert size={14} className={classes.warning} aria-label="Warning" />
            )}
            <span className={classes.line}>Line {fault.line}</span>
            <span>{fault.message}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
