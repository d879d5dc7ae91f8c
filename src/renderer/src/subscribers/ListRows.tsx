import { List, Pencil, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ListSummary } from '../../../core/subscribers/subscriber.ts'
import { ask } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { FilterRow } from '../ui/FilterRow.tsx'
import { attempt, told } from '../ui/notify.ts'
import { lookAtPeople, usePeopleView } from './people-view.ts'

/** The lists to narrow by. */
export function ListRows({ lists }: { readonly lists: readonly ListSummary[] }): ReactElement {
  const { listId } = usePeopleView()
  const menu = useContextMenu()
  return (
    <>
      {lists.map(list => (
        <FilterRow
          key={list.id}
          icon={List}
          label={list.name}
          count={Object.values(list.counts).reduce((sum, count) => sum + count, 0)}
          active={list.id === listId}
          onPress={() => lookAtPeople({ listId: list.id === listId ? null : list.id })}
          onContextMenu={event =>
            menu.open(event, [
              { label: 'Edit the list…', icon: Pencil, run: () => openDialog({ is: 'list', list }) },
              { label: 'Remove the list', icon: Trash2, danger: true, run: () => void removeList(list.id) },
            ])
          }
        />
      ))}
      <li>{menu.menu}</li>
    </>
  )
}

async function removeList(id: string): Promise<void> {
  const undoable = await attempt(() => ask('lists.remove', id))
  if (!undoable) return
  lookAtPeople({ listId: null })
  told(undoable)
}
