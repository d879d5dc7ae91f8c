import { ExternalLink, Inbox, Pause, Play, RefreshCw, Trash2 } from 'lucide-react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { shell } from '../host.ts'
import { lookAtInbox } from '../inbox/inbox-view.ts'
import { navigate } from '../shell/route.ts'
import type { OfferedCommand } from '../ui/command-menu.ts'
import type { Selection } from '../ui/selection.ts'
import { checkSources, editSource, removeSources } from './source-steps.ts'

const usualMinutes = 60

interface Chosen {
  /** The source that is chosen alone. */
  readonly chosen: WatchedSource | null
  readonly selection: Selection
}

/** What one may do to the chosen sources: by key, from the palette and from the context menu alike. */
export function sourceCommands({ chosen, selection }: Chosen): readonly OfferedCommand[] {
  const ids = [...selection.ids]
  const offer = { group: 'Sources', enabled: ids.length > 0 }
  const paused = chosen?.every === 0
  return [
    { ...offer, id: 'source.check', label: 'Check now', icon: RefreshCw, shortcut: 'C', run: () => void checkSources(ids) },
    {
      ...offer,
      id: 'source.suggestions',
      label: 'Show its suggestions',
      icon: Inbox,
      shortcut: 'I',
      enabled: chosen !== null,
      run: () => {
        lookAtInbox({ state: 'new', sourceId: chosen?.id ?? null, topicId: null, text: '' })
        navigate('#/inbox')
      },
    },
    {
      ...offer,
      id: 'source.open',
      label: 'Open the site',
      icon: ExternalLink,
      shortcut: 'O',
      enabled: chosen !== null,
      run: () => void shell.openExternal(chosen?.siteUrl ?? chosen?.url ?? ''),
    },
    {
      ...offer,
      id: 'source.pause',
      label: paused ? 'Check every hour again' : 'Pause',
      icon: paused ? Play : Pause,
      run: () => void Promise.all(ids.map(id => editSource(id, { every: paused ? usualMinutes : 0 }))),
    },
    {
      ...offer,
      id: 'source.remove',
      label: 'Remove',
      icon: Trash2,
      shortcut: 'Delete Backspace',
      danger: true,
      run: () => void removeSources(ids).then(selection.letGo),
    },
  ]
}
