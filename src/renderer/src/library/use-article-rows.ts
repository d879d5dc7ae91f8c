import { useEffect } from 'react'
import type { ArticleRow } from '../../../core/library/article.ts'
import { ask } from '../ask.ts'
import { pagesOf, usePagedRows, type PagedRows } from '../ui/paged-rows.ts'
import { useSelection, type Selection } from '../ui/selection.ts'
import { openArticle, useLibraryView } from './library-view.ts'

interface ArticleRows {
  readonly rows: PagedRows<ArticleRow>
  readonly selection: Selection
  /** The article at the cursor; undefined when there is none. */
  readonly chosen: ArticleRow | undefined
}

interface ArticleRowsOptions {
  /** The words of the search, once they have settled. */
  readonly sought: string
  readonly rowHeight: number
  readonly perLine: number
}

/** The articles that the view asks for, and which of them are chosen. The one at the cursor is shown in the reader. */
export function useArticleRows({ sought, rowHeight, perLine }: ArticleRowsOptions): ArticleRows {
  const { filters, sort } = useLibraryView()
  const query = { ...filters, text: sought, sort: sort === 'relevance' && sought === '' ? 'newest' : sort } as const
  const source = { ...pagesOf('library.list', query), ids: () => ask('library.ids', { ...query, offset: 0, limit: 0 }) }
  const rows = usePagedRows(source, rowHeight, perLine)
  const selection = useSelection({ rows, source, perLine })
  const at = selection.cursor === null ? undefined : rows.rowAt(selection.cursor)
  const chosen = at && selection.ids.has(at.id) ? at : undefined
  const chosenId = chosen?.id
  useEffect(() => {
    if (chosenId) openArticle(chosenId)
  }, [chosenId])
  return { rows, selection, chosen }
}
