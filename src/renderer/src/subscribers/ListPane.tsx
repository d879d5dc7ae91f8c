import { ActionIcon, Tooltip } from '@mantine/core'
import { List, Pencil, Plus, Trash2, Users } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ListSummary, Standing } from '../../../core/subscribers/subscriber.ts'
import { ask, useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { FilterRow } from '../ui/FilterRow.tsx'
import { FilterSection } from '../ui/FilterSection.tsx'
import filterClasses from '../ui/Filters.module.css'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { attempt, told } from '../ui/notify.ts'
import { lookAtPeople, usePeopleView } from './people-view.ts'
import { standingLooks } from './standings.ts'

/** The lists and the standings, with how many people stand behind each. */
export function ListPane(): ReactElement {
  const { listId, standing } = usePeopleView()
  const lists = useAnswer('lists.list', undefined).data ?? []
  const total = useCount(null, null)
  return (
    <nav className={filterClasses.filters} aria-label="Lists and standings">
      <ul className={filterClasses.rows}>
        <FilterRow
          icon={Users}
          label="Everybody"
          count={total}
          active={listId === null && standing === null}
          onPress={() => lookAtPeople({ listId: null, standing: null })}
        />
      </ul>
      <FilterSection
        title="Lists"
        action={
          <Tooltip label="New list">
            <ActionIcon size="sm" aria-label="New list" onClick={() => openDialog({ is: 'list', list: null })}>
              <Plus size={14} />
            </ActionIcon>
          </Tooltip>
        }
      >
        <ListRows lists={lists} />
      </FilterSection>
      <FilterSection title="Standing">
        {standingLooks.map(({ is, name }) => (
          <StandingRow key={is} is={is} name={name} />
        ))}
      </FilterSection>
    </nav>
  )
}

function ListRows({ lists }: { readonly lists: readonly ListSummary[] }): ReactElement {
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

function StandingRow({ is, name }: { readonly is: Standing['is']; readonly name: string }): ReactElement {
  const { listId, standing } = usePeopleView()
  return (
    <FilterRow
      dot={standingLooks.find(look => look.is === is)?.colour ?? ''}
      label={name}
      count={useCount(listId, is)}
      active={standing === is}
      onPress={() => lookAtPeople({ standing: standing === is ? null : is })}
    />
  )
}

function useCount(listId: string | null, standing: Standing['is'] | null): number {
  return (
    useAnswer('subscribers.list', { listId, standing, text: '', sort: 'email', offset: 0, limit: 0 }, { keepPrevious: true }).data?.total ??
    0
  )
}

async function removeList(id: string): Promise<void> {
  const undoable = await attempt(() => ask('lists.remove', id))
  if (!undoable) return
  lookAtPeople({ listId: null })
  told(undoable)
}
