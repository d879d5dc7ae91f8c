import { Bookmark, BookmarkPlus, ExternalLink, X } from 'lucide-react'
import type { InboxRow } from '../../../core/watch/watch-operations.ts'
import { shell } from '../host.ts'
import type { OfferedCommand } from '../ui/command-menu.ts'
import type { Selection } from '../ui/selection.ts'
import { dismissSuggestions, keepSuggestions, scoopSuggestions } from './inbox-steps.ts'

interface Chosen {
  /** The suggestion at the cursor. */
  readonly chosen: InboxRow | undefined
  readonly selection: Pick<Selection, 'ids' | 'move' | 'letGo'>
}

/** What one may do to the chosen suggestions: by one key each, from the palette and from the context menu alike. */
export function suggestionCommands({ chosen, selection }: Chosen): readonly OfferedCommand[] {
  const ids = [...selection.ids]
  const offer = { group: 'Suggestions', enabled: ids.length > 0 }
  const link = ids.length === 1 ? (chosen?.item.link ?? null) : null
  return [
    {
      ...offer,
      id: 'suggestions.scoop',
      label: 'Scoop',
      icon: BookmarkPlus,
      shortcut: 'S',
      run: () => triage(selection, scoopSuggestions),
    },
    {
      ...offer,
      id: 'suggestions.keep',
      label: 'Keep for later',
      icon: Bookmark,
      shortcut: 'K',
      run: () => triage(selection, keepSuggestions),
    },
    {
      ...offer,
      id: 'suggestions.dismiss',
      label: 'Dismiss',
      icon: X,
      shortcut: 'D Delete Backspace',
      run: () => triage(selection, dismissSuggestions),
    },
    {
      ...offer,
      id: 'suggestions.open',
      label: 'Open the original',
      icon: ExternalLink,
      shortcut: 'O',
      enabled: link !== null,
      run: () => void shell.openExternal(link ?? ''),
    },
  ]
}

/** Does a step with what is chosen and goes on at once, so that the next key already means the next one. */
export function triage(selection: Chosen['selection'], step: (ids: readonly string[]) => Promise<void>): void {
  const ids = [...selection.ids]
  if (ids.length === 0) return
  if (ids.length === 1) selection.move(1)
  void step(ids).then(() => ids.length > 1 && selection.letGo())
}
