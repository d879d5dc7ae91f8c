import { Pencil, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Facets } from '../../../core/library/article-index.ts'
import type { Topic } from '../../../core/library/topic.ts'
import { ask } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { attempt, told } from '../ui/notify.ts'
import { FilterRow } from '../ui/FilterRow.tsx'
import { toggleFilter, useLibraryView } from './library-view.ts'

interface TopicRowsProps {
  readonly topics: readonly Topic[]
  readonly facets: Facets
}

/** The topics, to narrow by; edited and removed from their context menu. */
export function TopicRows({ topics, facets }: TopicRowsProps): ReactElement {
  const { filters } = useLibraryView()
  const menu = useContextMenu()
  return (
    <>
      {topics.map(({ id, title }) => (
        <FilterRow
          key={id}
          label={title}
          count={facets.topics.find(topic => topic.id === id)?.count ?? 0}
          active={filters.topicId === id}
          topicId={id}
          onPress={() => toggleFilter({ topicId: id })}
          onContextMenu={event =>
            menu.open(event, [
              { label: 'Edit the topic…', icon: Pencil, run: () => openDialog({ is: 'topic', topicId: id }) },
              { label: 'Remove the topic', icon: Trash2, danger: true, run: () => void removeTopic(id, filters.topicId === id) },
            ])
          }
        />
      ))}
      <li>{menu.menu}</li>
    </>
  )
}

async function removeTopic(id: string, narrowedTo: boolean): Promise<void> {
  const outcome = await attempt(() => ask('topics.remove', id))
  if (!outcome) return
  if (narrowedTo) toggleFilter({ topicId: id })
  told(outcome.undoable)
}
