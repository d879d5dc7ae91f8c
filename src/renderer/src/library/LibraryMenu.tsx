import { CopyMinus, LinkIcon, Tags } from 'lucide-react'
import type { ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'

const tasks = [
  { id: 'library.tags', label: 'Rename and merge tags…', icon: Tags, run: () => openDialog({ is: 'tags', rename: null }) },
  { id: 'library.duplicates', label: 'Stories told twice…', icon: CopyMinus, run: () => openDialog({ is: 'duplicates' }) },
  { id: 'library.links', label: 'Check links…', icon: LinkIcon, run: () => openDialog({ is: 'links' }) },
] as const

/** What keeps a library in order, behind a button and in the palette. */
export function LibraryMenu(): ReactElement {
  useCommands(tasks.map(({ id, label, run }) => ({ id, label, group: 'Library', run })))
  return <MoreMenu label="Keep the library in order" entries={tasks} />
}
