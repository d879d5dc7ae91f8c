/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A grid of which only the rows in view exist cannot be a table. */
import { Tags, UserRoundX, UserRoundPen } from 'lucide-react'
import type { MouseEvent, ReactElement } from 'react'
import { openDialog } from '../shell/dialogs.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { focusPerson } from './PersonPane.tsx'
import { PersonRow } from './PersonRow.tsx'
import { removePeople } from './person-steps.ts'
import classes from './PeopleTable.module.css'
import type { usePeople } from './use-people.ts'

const columns = ['Address', 'Name', 'Standing', 'Tags', 'Added']

/** People in rows, drawn only where one looks (WAI-ARIA grid, active descendant). */
export function PeopleTable({ rows, selection }: Pick<ReturnType<typeof usePeople>, 'rows' | 'selection'>): ReactElement {
  const menu = useContextMenu()
  const { scroller, shown, height, total = 0 } = rows

  function entries(ids: readonly string[]): Parameters<typeof menu.open>[1] {
    return [
      { label: 'Change the standing…', icon: UserRoundPen, keys: 'S', run: () => openDialog({ is: 'standing', ids }) },
      { label: 'Tags and lists…', icon: Tags, keys: 'T', run: () => openDialog({ is: 'edit-people', ids }) },
      { label: 'Remove', icon: UserRoundX, keys: 'Delete', danger: true, run: () => void removePeople(ids).then(selection.letGo) },
    ]
  }

  function openMenu(event: MouseEvent): void {
    const index = rowUnder(event)
    const person = index === null ? undefined : rows.rowAt(index)
    if (index === null || !person) return
    const several = selection.ids.has(person.id)
    if (!several) selection.press(index, { shiftKey: false, ctrlKey: false, metaKey: false })
    menu.open(event, entries(several ? [...selection.ids] : [person.id]))
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label="People"
      aria-multiselectable="true"
      aria-rowcount={total + 1}
      aria-activedescendant={selection.cursor === null ? undefined : `person-${selection.cursor}`}
      tabIndex={0}
      onKeyDown={event => (event.key === 'Enter' ? focusPerson() : selection.onKeyDown(event))}
    >
      <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
        {columns.map(column => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid hears the keys */}
      <div
        role="rowgroup"
        style={{ height, position: 'relative' }}
        onClick={event => {
          const index = rowUnder(event)
          if (index !== null) selection.press(index, event)
        }}
        onContextMenu={openMenu}
      >
        {shown.map(({ index, start }) => {
          const person = rows.rowAt(index)
          return (
            <PersonRow
              key={index}
              index={index}
              top={start}
              person={person}
              selected={person !== undefined && selection.ids.has(person.id)}
              active={index === selection.cursor}
            />
          )
        })}
      </div>
      {menu.menu}
    </div>
  )
}

/** The number of the row that was clicked; null between rows. */
function rowUnder({ target }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row === null ? null : Number(row.dataset['index'])
}
