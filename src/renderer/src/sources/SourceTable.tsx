/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A grid of which only the rows in view exist cannot be a table. */
import type { ReactElement } from 'react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { useAnswer } from '../ask.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { menuOf, type OfferedCommand } from '../ui/command-menu.ts'
import type { PagedRows } from '../ui/paged-rows.ts'
import type { Selection } from '../ui/selection.ts'
import { SourceRow } from './SourceRow.tsx'
import classes from './SourceTable.module.css'

const columns = ['Source', 'Topic', 'State', 'Last success', 'Next check', 'New', 'Scooped']

interface SourceTableProps {
  readonly rows: PagedRows<WatchedSource>
  readonly selection: Selection
  readonly commands: readonly OfferedCommand[]
}

/** Sources in rows, drawn only where one looks (WAI-ARIA grid, active descendant). */
export function SourceTable({ rows, selection, commands }: SourceTableProps): ReactElement {
  const menu = useContextMenu()
  const topics = useAnswer('topics.list', undefined).data ?? []
  const { scroller, shown, height, total = 0 } = rows
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label="Sources"
      aria-multiselectable="true"
      aria-rowcount={total + 1}
      aria-activedescendant={selection.cursor === null ? undefined : `source-${selection.cursor}`}
      tabIndex={0}
      onKeyDown={selection.onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
        {columns.map(column => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height, position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const source = rows.rowAt(index)
          return (
            <SourceRow
              key={index}
              index={index}
              top={start}
              source={source}
              topic={topics.find(({ id }) => id === source?.topicId)?.title ?? ''}
              selected={source !== undefined && selection.ids.has(source.id)}
              active={index === selection.cursor}
              onPress={event => selection.press(index, event)}
              onMenu={event => {
                event.preventDefault()
                if (source && selection.ids.has(source.id)) menu.open(event, menuOf(commands))
                else selection.press(index, { shiftKey: false, ctrlKey: false, metaKey: false })
              }}
            />
          )
        })}
      </div>
      {menu.menu}
    </div>
  )
}
