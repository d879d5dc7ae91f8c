import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { ask } from '../ask.ts'
import { usePagedRows, type PagedRows, type PageSource } from '../ui/paged-rows.ts'
import { useSelection, type Selection } from '../ui/selection.ts'
import { useSourcesView } from './sources-view.ts'

interface Sources {
  readonly rows: PagedRows<WatchedSource>
  readonly selection: Selection
  /** The source at the cursor, when it is chosen alone; null when there is none. */
  readonly chosen: WatchedSource | null
}

/** True for a source that could not be had when it was last asked. */
export function isFailing({ standing }: Pick<WatchedSource, 'standing'>): boolean {
  return standing === 'failing' || standing === 'gone'
}

/** The sources that the view asks for, and which of them are chosen. */
export function useSources(rowHeight: number): Sources {
  const { text, failingOnly } = useSourcesView()
  const source: PageSource<WatchedSource> = {
    key: ['sources.overview', 'rows', text, failingOnly],
    async page(offset, limit) {
      const { sources } = await ask('sources.overview', undefined)
      const rows = sources.filter(each => (!failingOnly || isFailing(each)) && hasWords(each, text))
      return { total: rows.length, rows: rows.slice(offset, offset + limit) }
    },
  }
  const rows = usePagedRows(source, rowHeight)
  const selection = useSelection({ rows, source })
  const at = selection.cursor === null ? undefined : rows.rowAt(selection.cursor)
  return { rows, selection, chosen: at && selection.ids.size === 1 && selection.ids.has(at.id) ? at : null }
}

function hasWords({ title, url, siteUrl }: WatchedSource, text: string): boolean {
  const all = `${title} ${url} ${siteUrl ?? ''}`.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}
