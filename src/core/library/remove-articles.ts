import { changeTogether } from './edit-many.ts'
import type { BulkOutcome } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'

/** Removes articles. Their saved bodies stay on disk, so that undo brings them back whole. */
export function removeArticles(ports: LibraryPorts, ids: readonly string[]): Promise<BulkOutcome> {
  return changeTogether(ports, ids, 'Removed', () => undefined)
}
