import { Tag } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { PeopleFacets } from '../../../core/subscribers/subscribers-operations.ts'
import { FilterRow } from '../ui/FilterRow.tsx'
import { FilterSection } from '../ui/FilterSection.tsx'
import filterClasses from '../ui/Filters.module.css'
import { lookAtPeople, usePeopleView } from './people-view.ts'

const fewTags = 12

/** The tags to narrow by, the most used first; nothing while nobody has any. */
export function TagRows({ tags }: Pick<PeopleFacets, 'tags'>): ReactElement | null {
  const view = usePeopleView()
  const [all, setAll] = useState(false)
  if (tags.length === 0) return null
  return (
    <FilterSection title="Tags">
      {(all ? tags : tags.slice(0, fewTags)).map(({ tag, count }) => (
        <FilterRow
          key={tag}
          icon={Tag}
          label={tag}
          count={count}
          active={tag === view.tag}
          onPress={() => lookAtPeople({ tag: tag === view.tag ? null : tag })}
        />
      ))}
      {tags.length > fewTags && (
        <li>
          <button type="button" className={filterClasses.more} onClick={() => setAll(now => !now)}>
            {all ? 'Fewer' : `${tags.length - fewTags} more`}
          </button>
        </li>
      )}
    </FilterSection>
  )
}
