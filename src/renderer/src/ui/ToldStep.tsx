import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './ToldStep.module.css'

interface ToldStepProps {
  readonly label: string
  readonly onUndo: () => void
}

/** What a notification says of a step that can be taken back. */
export function ToldStep({ label, onUndo }: ToldStepProps): ReactElement {
  return (
    <span className={classes.step}>
      {label}
      <Button flex="none" size="compact-sm" variant="light" onClick={onUndo}>
        Undo
      </Button>
    </span>
  )
}
