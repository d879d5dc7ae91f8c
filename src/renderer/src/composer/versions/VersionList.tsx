import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { RevisionRow } from '../../../../core/compose/revisions/revision-operations.ts'
import { ask } from '../../ask.ts'
import { attempt, told } from '../../ui/notify.ts'
import { RelativeDate } from '../../ui/RelativeDate.tsx'
import { stepAlong } from '../../ui/step-along.ts'
import { causeWords } from './cause-words.ts'
import classes from './Versions.module.css'

interface VersionListProps {
  readonly digestId: string
  readonly revisions: readonly RevisionRow[]
  readonly chosen: number | null
  readonly onChoose: (number: number) => void
}

/** The versions, latest first: when, why or under which name, and what had changed by then. */
export function VersionList({ digestId, revisions, chosen, onChoose }: VersionListProps): ReactElement {
  async function forget(number: number): Promise<void> {
    const undoable = await attempt(() => ask('digest.forgetRevision', { id: digestId, number }))
    if (undoable) told(undoable)
  }
  return (
    <ul className={classes.rows} aria-label="Versions">
      {revisions.map(({ number, at, cause, name, changes }) => (
        <li key={number} className={classes.row}>
          <button
            type="button"
            data-version
            className={classes.choose}
            aria-current={number === chosen}
            onClick={() => onChoose(number)}
            onKeyDown={event => stepAlong(event, 'button[data-version]')}
          >
            <span className={classes.name}>{name || causeWords[cause]}</span>
            <RelativeDate at={at} className={classes.when} />
            <span className={classes.changes}>{changes}</span>
          </button>
          <ActionIcon
            className={classes.forget ?? ''}
            size="sm"
            aria-label={`Remove version ${number}`}
            onClick={() => void forget(number)}
          >
            <X size={13} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
