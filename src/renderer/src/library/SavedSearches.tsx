import { ActionIcon, Tooltip } from '@mantine/core'
import { ArrowDown, ArrowUp, BookmarkPlus, Pencil, RefreshCw, Search, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { SavedSearch } from '../../../core/library/searches/saved-search.ts'
import { allArticles } from '../../../contract/queries.ts'
import { useAnswer } from '../ask.ts'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { FilterRow } from '../ui/FilterRow.tsx'
import { FilterSection } from '../ui/FilterSection.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { isNarrowed, queryOf, showSearch, useLibraryView } from './library-view.ts'
import { moveSearch, removeSearch, saveSearch } from './search-steps.ts'

/** The searches that have a name, each with what it finds now, and the way to name the present one. */
export function SavedSearches(): ReactElement | null {
  const view = useLibraryView()
  const searches = useAnswer('searches.list', undefined).data ?? []
  const narrowed = isNarrowed(view)
  const menu = useContextMenu()
  useCommands([
    { id: 'library.save-search', label: 'Save this search…', group: 'Library', shortcut: 'mod+S', enabled: narrowed, run: save },
  ])
  if (searches.length === 0 && !narrowed) return null
  const present = JSON.stringify(queryOf(view))
  return (
    <FilterSection title="Saved searches" action={narrowed && <Save />}>
      {searches.length === 0 && <li style={{ padding: '2px 8px', fontSize: 12, color: 'var(--mantine-color-dimmed)' }}>None yet.</li>}
      {searches.map((search, at) => (
        <SearchRow
          key={search.id}
          search={search}
          active={JSON.stringify(search.query) === present}
          onContextMenu={event =>
            menu.open(event, [
              { label: 'Rename…', icon: Pencil, run: () => openDialog({ is: 'search', search }) },
              {
                label: 'Replace by the present search',
                icon: RefreshCw,
                disabled: !narrowed,
                run: () => void saveSearch({ ...search, query: queryOf(view) }),
              },
              { label: 'Move up', icon: ArrowUp, disabled: at === 0, run: () => void moveSearch(searches, at, -1) },
              { label: 'Move down', icon: ArrowDown, disabled: at === searches.length - 1, run: () => void moveSearch(searches, at, 1) },
              { label: 'Remove', icon: Trash2, danger: true, run: () => void removeSearch(search.id) },
            ])
          }
        />
      ))}
      <li>{menu.menu}</li>
    </FilterSection>
  )
}

interface SearchRowProps {
  readonly search: SavedSearch
  readonly active: boolean
  readonly onContextMenu: NonNullable<Parameters<typeof FilterRow>[0]['onContextMenu']>
}

function SearchRow({ search, active, onContextMenu }: SearchRowProps): ReactElement {
  const found = useAnswer('library.list', { ...allArticles, ...search.query, offset: 0, limit: 0 }, { keepPrevious: true }).data
  return (
    <FilterRow
      icon={Search}
      label={search.name}
      count={found?.total ?? 0}
      active={active}
      onPress={() => showSearch(active ? null : search.query)}
      onContextMenu={onContextMenu}
    />
  )
}

function Save(): ReactElement {
  return (
    <Tooltip label={<Shortcut words="Save this search" keys="mod+S" />}>
      <ActionIcon size="sm" aria-label="Save this search" onClick={save}>
        <BookmarkPlus size={14} />
      </ActionIcon>
    </Tooltip>
  )
}

function save(): void {
  openDialog({ is: 'search', search: null })
}
