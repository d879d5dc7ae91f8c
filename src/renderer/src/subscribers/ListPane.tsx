import { ActionIcon, Tooltip } from '@mantine/core'
import { Ban, Plus, Users } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { FilterRow } from '../ui/FilterRow.tsx'
import { FilterSection } from '../ui/FilterSection.tsx'
import filterClasses from '../ui/Filters.module.css'
import { ListRows } from './ListRows.tsx'
import { everybodyShown, lookAtPeople, usePeopleView } from './people-view.ts'
import { SegmentRows } from './SegmentRows.tsx'
import { standingLooks } from './standings.ts'
import { TagRows } from './TagRows.tsx'

/** What people can be narrowed by: lists, segments, standings and tags, with how many stand behind each. */
export function ListPane(): ReactElement {
  const view = usePeopleView()
  const { listId, segmentId, standing, tag } = view
  const lists = useAnswer('lists.list', undefined).data ?? []
  const facets = useAnswer('subscribers.facets', listId, { keepPrevious: true }).data
  return (
    <nav className={filterClasses.filters} aria-label="Lists, segments, standings and tags">
      <ul className={filterClasses.rows}>
        <FilterRow
          icon={Users}
          label="Everybody"
          count={facets?.total ?? 0}
          active={[listId, segmentId, standing, tag].every(each => each === null)}
          onPress={() => lookAtPeople({ ...everybodyShown, text: view.text })}
        />
      </ul>
      <FilterSection title="Lists" action={<NewButton label="New list" onPress={() => openDialog({ is: 'list', list: null })} />}>
        <ListRows lists={lists} />
      </FilterSection>
      <FilterSection
        title="Segments"
        action={<NewButton label="New segment" onPress={() => openDialog({ is: 'segment', segment: null })} />}
      >
        <SegmentRows segments={facets?.segments ?? []} />
      </FilterSection>
      <FilterSection title="Standing">
        {standingLooks.map(({ is, name, colour }) => (
          <FilterRow
            key={is}
            dot={colour}
            label={name}
            count={facets?.standings[is] ?? 0}
            active={standing === is}
            onPress={() => lookAtPeople({ standing: standing === is ? null : is })}
          />
        ))}
        <FilterRow
          icon={Ban}
          label="Suppressed…"
          count={facets?.suppressed ?? 0}
          active={false}
          onPress={() => openDialog({ is: 'suppressions' })}
        />
      </FilterSection>
      <TagRows tags={facets?.tags ?? []} />
    </nav>
  )
}

function NewButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactElement {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} onClick={onPress}>
        <Plus size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
