import { spotlight } from '@mantine/spotlight'
import { focusScoopField } from '../library/ScoopField.tsx'
import { checkSources, exportSources } from '../sources/source-steps.ts'
import { undoLast } from '../ui/notify.ts'
import { useCommands, type Command } from './commands.ts'
import { openDialog } from './dialogs.ts'
import { navigate } from './route.ts'
import { places } from './places.ts'

const appCommands: readonly Command[] = [
  ...places.map(({ command, label, path, shortcut }) => ({
    id: command,
    label: `Go to ${label.toLowerCase()}`,
    group: 'Go',
    shortcut,
    run: () => navigate(path),
  })),
  { id: 'palette', label: 'Find a command', group: 'Broadsheet', shortcut: 'mod+K', keysOnly: true, run: spotlight.open },
  { id: 'scoop', label: 'Scoop an address', group: 'Library', shortcut: 'mod+L', run: goScoop },
  {
    id: 'import',
    label: 'Import a topic page, a feed or addresses',
    group: 'Library',
    shortcut: 'mod+I',
    run: () => openDialog({ is: 'import', source: null }),
  },
  {
    id: 'export',
    label: 'Export the library…',
    group: 'Library',
    shortcut: 'mod+shift+E',
    run: () => openDialog({ is: 'export', articleIds: [] }),
  },
  { id: 'go-sources', label: 'Go to the watched sources', group: 'Go', run: () => navigate('#/sources') },
  { id: 'go-themes', label: 'Go to the themes', group: 'Go', run: () => navigate('#/themes') },
  { id: 'go-templates', label: 'Go to the templates', group: 'Go', run: () => navigate('#/templates') },
  { id: 'watch', label: 'Watch a site or a feed…', group: 'Sources', run: () => openDialog({ is: 'watch' }) },
  { id: 'sources.check', label: 'Check all sources now', group: 'Sources', run: () => void checkSources(null) },
  {
    id: 'sources.import',
    label: 'Watch the feeds of an OPML file…',
    group: 'Sources',
    run: () => openDialog({ is: 'opml', source: null }),
  },
  { id: 'sources.export', label: 'Export the sources as OPML…', group: 'Sources', run: () => void exportSources() },
  {
    id: 'new-digest',
    label: 'New digest',
    group: 'Digests',
    shortcut: 'mod+N',
    run: () => openDialog({ is: 'new-digest', articleIds: [] }),
  },
  { id: 'keys', label: 'Show all keys', group: 'Broadsheet', shortcut: '? shift+? mod+/', run: () => openDialog({ is: 'keys' }) },
  { id: 'undo', label: 'Undo the last step', group: 'Broadsheet', shortcut: 'mod+Z', run: () => void undoLast() },
]

function goScoop(): void {
  navigate('#/library')
  focusScoopField()
}

/** What one can do on every screen. */
export function useAppCommands(): void {
  useCommands(appCommands)
}
