import { Button } from '@mantine/core'
import { Tags, Trash2, UserRoundPen } from 'lucide-react'
import type { ReactElement } from 'react'
import { openDialog } from '../shell/dialogs.ts'
import classes from '../ui/ChosenBar.module.css'
import type { Selection } from '../ui/selection.ts'
import { counted } from '../ui/words.ts'
import { removePeople } from './person-steps.ts'

interface PeopleBarProps {
  readonly ids: readonly string[]
  readonly selection: Selection
  /** How many there are in the view. */
  readonly total: number
}

/** What may be done to several people at once; nothing while fewer than two are chosen. */
export function PeopleBar({ ids, selection, total }: PeopleBarProps): ReactElement | null {
  if (ids.length < 2) return null
  return (
    <div className={classes.bar} role="toolbar" aria-label="Chosen people">
      <output className={classes.count}>{counted(ids.length, 'person', 'people')} chosen</output>
      {ids.length < total && (
        <Button size="xs" variant="subtle" onClick={selection.chooseAll}>
          Choose all {total.toLocaleString('en-GB')}
        </Button>
      )}
      <Button size="xs" variant="default" leftSection={<Tags size={14} />} onClick={() => openDialog({ is: 'edit-people', ids })}>
        Tags and lists
      </Button>
      <Button size="xs" leftSection={<UserRoundPen size={14} />} onClick={() => openDialog({ is: 'standing', ids })}>
        Change the standing
      </Button>
      <Button size="xs" variant="default" leftSection={<Trash2 size={14} />} onClick={() => void removePeople(ids).then(selection.letGo)}>
        Remove
      </Button>
    </div>
  )
}
