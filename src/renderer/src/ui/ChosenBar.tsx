import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { OfferedCommand } from './command-menu.ts'
import classes from './ChosenBar.module.css'

interface ChosenBarProps {
  /** What is chosen, for those who do not see it: "Chosen suggestions". */
  readonly label: string
  readonly commands: readonly OfferedCommand[]
  /** How many are chosen. */
  readonly count: number
}

/** What may be done to several things at once; nothing while fewer than two are chosen. */
export function ChosenBar({ label, commands, count }: ChosenBarProps): ReactElement | null {
  if (count < 2) return null
  return (
    <div className={classes.bar} role="toolbar" aria-label={label}>
      <output className={classes.count}>{count.toLocaleString('en-GB')} chosen</output>
      {commands
        .filter(({ enabled }) => enabled !== false)
        .map(({ id, label, icon: Icon, run }, index) => (
          <Button key={id} size="xs" variant={index === 0 ? 'filled' : 'default'} leftSection={Icon && <Icon size={14} />} onClick={run}>
            {label}
          </Button>
        ))}
    </div>
  )
}
