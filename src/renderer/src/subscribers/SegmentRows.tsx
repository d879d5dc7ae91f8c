import { ListFilter, Pencil, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { PeopleFacets } from '../../../core/subscribers/subscribers-operations.ts'
import { ask } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { FilterRow } from '../ui/FilterRow.tsx'
import { attempt, told } from '../ui/notify.ts'
import { lookAtPeople, usePeopleView } from './people-view.ts'

/** The saved filters to narrow by, counted as people come and go. */
export function SegmentRows({ segments }: Pick<PeopleFacets, 'segments'>): ReactElement {
  const { segmentId } = usePeopleView()
  const menu = useContextMenu()
  return (
    <>
      {segments.map(({ count, ...segment }) => (
        <FilterRow
          key={segment.id}
          icon={ListFilter}
          label={segment.name}
          count={count}
          active={segment.id === segmentId}
          onPress={() => lookAtPeople({ segmentId: segment.id === segmentId ? null : segment.id })}
          onContextMenu={event =>
            menu.open(event, [
              { label: 'Edit the segment…', icon: Pencil, run: () => openDialog({ is: 'segment', segment }) },
              { label: 'Remove the segment', icon: Trash2, danger: true, run: () => void removeSegment(segment.id) },
            ])
          }
        />
      ))}
      <li>{menu.menu}</li>
    </>
  )
}

async function removeSegment(id: string): Promise<void> {
  lookAtPeople({ segmentId: null })
  const undoable = await attempt(() => ask('segments.remove', id))
  if (undoable) told(undoable)
}
