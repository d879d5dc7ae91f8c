import type { Input } from '../../../contract/operations.ts'
import type { ExportKind } from '../../../core/scoop/scoop-operations.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { idsBetween } from '../ui/ids-between.ts'
import { attempt, say } from '../ui/notify.ts'
import { pagesOf } from '../ui/paged-rows.ts'
import { counted } from '../ui/words.ts'
import type { useLibraryView } from './library-view.ts'

type View = ReturnType<typeof useLibraryView>

/** What of the library goes out. */
export type Exported = 'all' | 'listed' | 'chosen'

interface ExportOrder {
  readonly what: Exported
  readonly kind: ExportKind
  readonly articleIds: readonly string[]
  readonly view: View
}

/** What the list of the library asks for as it is looked at now, in an order that does not depend on the search. */
export function listedQuery({ text, filters }: View): Omit<Input<'library.list'>, 'offset' | 'limit'> {
  return { ...filters, text, sort: 'newest' }
}

/** Saves articles as a file, and says how many and where. False when it was cancelled or failed. */
export async function exportArticles({ what, kind, articleIds, view }: ExportOrder): Promise<boolean> {
  const exported = await attempt(async () => {
    if (what === 'all') return ask('library.export', { kind, topicId: null })
    return ask('library.export', { kind, topicId: null, ids: what === 'chosen' ? articleIds : await listedIds(view) })
  })
  if (!exported) return false
  const { name, text, count } = exported
  const where = await attempt(() => shell.saveFile({ name, text }))
  if (!where) return false
  say(`Saved ${counted(count, 'article')} to ${where}.`)
  return true
}

async function listedIds(view: View): Promise<readonly string[]> {
  const source = pagesOf('library.list', listedQuery(view))
  const { total } = await source.page(0, 0)
  return total === 0 ? [] : idsBetween(source, 0, total - 1)
}
