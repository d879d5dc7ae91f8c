import { useDebouncedValue } from '@mantine/hooks'
import type { Subscriber } from '../../../core/subscribers/subscriber.ts'
import { ask } from '../ask.ts'
import { pagesOf, usePagedRows, type PagedRows } from '../ui/paged-rows.ts'
import { useSelection, type Selection } from '../ui/selection.ts'
import { usePeopleView } from './people-view.ts'

interface People {
  readonly rows: PagedRows<Subscriber>
  readonly selection: Selection
  /** The one person that is chosen; null when it is none or several. */
  readonly chosen: Subscriber | null
}

/** The people that the view asks for, and which of them are chosen. */
export function usePeople(rowHeight: number): People {
  const view = usePeopleView()
  const [text] = useDebouncedValue(view.text, 120)
  const filter = { ...view, text }
  const source = { ...pagesOf('subscribers.list', filter), ids: () => ask('subscribers.ids', filter) }
  const rows = usePagedRows(source, rowHeight)
  const selection = useSelection({ rows, source })
  const at = selection.cursor === null ? undefined : rows.rowAt(selection.cursor)
  return { rows, selection, chosen: at && selection.ids.size === 1 && selection.ids.has(at.id) ? at : null }
}
