import { CircleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import { tell, type Problem, type ProblemWords } from '../../../core/base/problem.ts'
import classes from './ProblemNotice.module.css'

/** A failure where it happened: what it was, and what to do. */
export function ProblemNotice({ problem }: { readonly problem: Problem | ProblemWords }): ReactElement {
  const { what, remedy } = problem instanceof Error ? tell(problem) : problem
  return (
    <div role="alert" className={classes.notice}>
      <CircleAlert size={18} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.what}>{what}</p>
        <p className={classes.remedy}>{remedy}</p>
      </div>
    </div>
  )
}
