import { Archive, Check, CircleDot, FileCheck2, FileX2, Inbox, Plus, Star } from 'lucide-react'
import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Facets } from '../../../core/library/article-index.ts'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { FilterRow } from '../ui/FilterRow.tsx'
import classes from '../ui/Filters.module.css'
import { FilterSection } from '../ui/FilterSection.tsx'
import { clearFilters, isNarrowed, toggleFilter, useLibraryView } from './library-view.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { TagRows } from './TagRows.tsx'
import { TopicRows } from './TopicRows.tsx'

/** What the list may be narrowed to, with how many articles stand behind each. */
export function LibraryFilters({ facets }: { readonly facets: Facets }): ReactElement {
  const view = useLibraryView()
  const { filters } = view
  const topics = useAnswer('topics.list', undefined).data ?? []
  return (
    <nav className={classes.filters} aria-label="Narrow the library">
      <ul className={classes.rows}>
        <FilterRow icon={Inbox} label="All articles" count={facets.total} active={!isNarrowed(view)} onPress={clearFilters} />
        <FilterRow
          icon={CircleDot}
          label="New"
          count={facets.states.new}
          active={filters.state === 'new'}
          onPress={() => toggleFilter({ state: 'new' })}
        />
        <FilterRow
          icon={Check}
          label="Kept"
          count={facets.states.kept}
          active={filters.state === 'kept'}
          onPress={() => toggleFilter({ state: 'kept' })}
        />
        <FilterRow
          icon={Archive}
          label="Archived"
          count={facets.states.archived}
          active={filters.state === 'archived'}
          onPress={() => toggleFilter({ state: 'archived' })}
        />
        <FilterRow
          icon={Star}
          label="Starred"
          count={facets.starred}
          active={filters.starred === true}
          onPress={() => toggleFilter({ starred: true })}
        />
        <FilterRow
          icon={FileX2}
          label="Not used yet"
          count={facets.total - facets.used}
          active={filters.used === false}
          onPress={() => toggleFilter({ used: false })}
        />
        <FilterRow
          icon={FileCheck2}
          label="Used"
          count={facets.used}
          active={filters.used === true}
          onPress={() => toggleFilter({ used: true })}
        />
      </ul>
      <SavedSearches />
      <FilterSection title="Topics" action={<NewTopic />}>
        <TopicRows topics={topics} facets={facets} />
      </FilterSection>
      <TagRows facets={facets} />
      <FilterGroup title="Sites" values={facets.sites} chosen={filters.site} onPress={site => toggleFilter({ site })} />
      <FilterGroup title="Curators" values={facets.curators} chosen={filters.curator} onPress={curator => toggleFilter({ curator })} />
    </nav>
  )
}

function NewTopic(): ReactElement {
  return (
    <Tooltip label="New topic">
      <ActionIcon size="sm" aria-label="New topic" onClick={() => openDialog({ is: 'topic', topicId: null })}>
        <Plus size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
