import { ActionIcon, Tooltip } from '@mantine/core'
import { Pencil, Settings2, Tags, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Facets } from '../../../core/library/article-index.ts'
import { openDialog } from '../shell/dialogs.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { FilterGroup } from './FilterGroup.tsx'
import { toggleFilter, useLibraryView } from './library-view.ts'
import { removeTag } from './tag-steps.ts'

/** The tags, to narrow by; renamed and removed from their context menu. */
export function TagRows({ facets }: { readonly facets: Facets }): ReactElement {
  const { filters } = useLibraryView()
  const menu = useContextMenu()
  return (
    <>
      <FilterGroup
        title="Tags"
        values={facets.tags}
        chosen={filters.tag}
        action={<AllTags />}
        onPress={tag => toggleFilter({ tag })}
        onContextMenu={(event, tag) =>
          menu.open(event, [
            { label: 'Rename the tag…', icon: Pencil, run: () => openDialog({ is: 'tags', rename: tag }) },
            { label: 'All tags…', icon: Tags, run: () => openDialog({ is: 'tags', rename: null }) },
            { label: 'Remove the tag everywhere', icon: Trash2, danger: true, run: () => void removeTag(tag) },
          ])
        }
      />
      {menu.menu}
    </>
  )
}

function AllTags(): ReactElement {
  return (
    <Tooltip label="Rename and merge tags">
      <ActionIcon size="sm" aria-label="Rename and merge tags" onClick={() => openDialog({ is: 'tags', rename: null })}>
        <Settings2 size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
