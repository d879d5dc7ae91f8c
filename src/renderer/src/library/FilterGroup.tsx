import { useState, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { FilterRow } from '../ui/FilterRow.tsx'
import classes from '../ui/Filters.module.css'
import { FilterSection } from '../ui/FilterSection.tsx'

const shownAtFirst = 8

interface FilterGroupProps {
  readonly title: string
  readonly values: readonly { readonly name: string; readonly count: number }[]
  readonly chosen: string | null
  /** At the right of the title. */
  readonly action?: ReactNode
  readonly onPress: (name: string) => void
  readonly onContextMenu?: (event: MouseEvent, name: string) => void
}

/** The values of one field, the most frequent first; the rest on asking. Nothing where there are none. */
export function FilterGroup({ title, values, chosen, action, onPress, onContextMenu }: FilterGroupProps): ReactElement | null {
  const [all, setAll] = useState(false)
  const named = values.filter(({ name }) => name !== '')
  if (named.length === 0) return null
  const shown = all ? named : named.filter(({ name }, index) => index < shownAtFirst || name === chosen)
  return (
    <FilterSection title={title} action={action}>
      {shown.map(({ name, count }) => (
        <FilterRow
          key={name}
          label={name}
          count={count}
          active={name === chosen}
          onPress={() => onPress(name)}
          {...(onContextMenu && { onContextMenu: (event: MouseEvent) => onContextMenu(event, name) })}
        />
      ))}
      {named.length > shownAtFirst && (
        <li>
          <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${named.length.toLocaleString('en-GB')}`}
          </button>
        </li>
      )}
    </FilterSection>
  )
}
