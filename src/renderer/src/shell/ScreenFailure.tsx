import { Component, type ReactElement, type ReactNode } from 'react'
import { tell, type ProblemWords } from '../../../core/base/problem.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

/** Keeps a screen's failure from taking the window with it. React offers this to classes only. */
export class ScreenFailure extends Component<{ readonly children: ReactNode }, { readonly problem: ProblemWords | null }> {
  override state = { problem: null }

  static getDerivedStateFromError(error: unknown): { readonly problem: ProblemWords } {
    return { problem: tell(error) }
  }

  override render(): ReactNode {
    return this.state.problem ? <Failed problem={this.state.problem} /> : this.props.children
  }
}

function Failed({ problem }: { readonly problem: ProblemWords }): ReactElement {
  return (
    <div style={{ padding: 24 }}>
      <ProblemNotice problem={problem} />
    </div>
  )
}
