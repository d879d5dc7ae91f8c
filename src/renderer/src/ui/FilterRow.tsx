import { VisuallyHidden } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { MouseEvent, ReactElement } from 'react'
import classes from './Filters.module.css'

interface FilterRowProps {
  readonly icon?: LucideIcon
  /** A colour in place of an icon. */
  readonly dot?: string
  readonly label: string
  readonly count: number
  /** What is wrong with it, for the ear and on hovering. */
  readonly note?: string | undefined
  readonly active: boolean
  /** What is dropped here is scooped into this topic. */
  readonly topicId?: string
  readonly onPress: () => void
  readonly onContextMenu?: (event: MouseEvent) => void
}

/** One thing to narrow by, and how much stands behind it. */
export function FilterRow({ icon: Icon, dot, label, count, note, active, topicId, onPress, onContextMenu }: FilterRowProps): ReactElement {
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-pressed={active}
        title={note ? `${label}: ${note}` : label}
        data-topic={topicId}
        onClick={onPress}
        onContextMenu={onContextMenu}
      >
        {Icon && <Icon size={15} strokeWidth={1.7} aria-hidden="true" />}
        {dot && <span className={classes.dot} style={{ background: dot }} />}
        <span className={classes.label}>
          {label}
          {note && <VisuallyHidden>, {note}</VisuallyHidden>}
        </span>
        <span className={classes.count}>{count.toLocaleString('en-GB')}</span>
      </button>
    </li>
  )
}
