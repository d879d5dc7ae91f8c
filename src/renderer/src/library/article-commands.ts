import {
  Archive,
  BookOpenText,
  Check,
  ExternalLink,
  FileDown,
  FilePlus2,
  LinkIcon,
  RotateCw,
  Star,
  Tags,
  Trash2,
  UserRound,
} from 'lucide-react'
import type { ArticleRow } from '../../../core/library/article.ts'
import { shell } from '../host.ts'
import { openDialog } from '../shell/dialogs.ts'
import type { OfferedCommand } from '../ui/command-menu.ts'
import type { Selection } from '../ui/selection.ts'
import { editArticles, removeArticles } from './article-steps.ts'
import { focusInsight } from './InsightEditor.tsx'
import { checkLinks } from './link-steps.ts'
import { captureAgain } from './scoop-steps.ts'

interface Chosen {
  /** The article at the cursor. */
  readonly chosen: ArticleRow | undefined
  readonly ids: readonly string[]
  readonly selection: Selection
}

/** What one may do to the chosen articles: by key, from the palette and from the context menu alike. */
export function articleCommands({ chosen, ids, selection }: Chosen): readonly OfferedCommand[] {
  const enabled = ids.length > 0
  const starred = chosen?.starred ?? false
  const archived = chosen?.state === 'archived'
  const offer = { group: 'Articles', enabled }
  return [
    { id: 'articles.next', label: 'Next article', group: 'Articles', shortcut: 'J', keysOnly: true, run: () => selection.move(1) },
    { id: 'articles.previous', label: 'Previous article', group: 'Articles', shortcut: 'K', keysOnly: true, run: () => selection.move(-1) },
    {
      ...offer,
      id: 'articles.digest',
      label: 'Add to a digest…',
      icon: FilePlus2,
      shortcut: 'D',
      run: () => openDialog({ is: 'add-to-digest', articleIds: ids }),
    },
    {
      ...offer,
      id: 'articles.insight',
      label: 'Write an insight',
      icon: BookOpenText,
      shortcut: 'I',
      enabled: ids.length === 1,
      run: focusInsight,
    },
    {
      ...offer,
      id: 'articles.open',
      label: 'Open the original',
      icon: ExternalLink,
      shortcut: 'O',
      enabled: ids.length === 1 && Boolean(chosen?.url),
      run: () => void shell.openExternal(chosen?.url ?? ''),
    },
    {
      ...offer,
      id: 'articles.capture',
      label: 'Capture again',
      icon: RotateCw,
      run: () => void captureAgain(ids),
    },
    { ...offer, id: 'articles.tag', label: 'Tag…', icon: Tags, shortcut: 'T', run: () => openDialog({ is: 'tag', articleIds: ids }) },
    {
      ...offer,
      id: 'articles.curator',
      label: 'Scooped by…',
      icon: UserRound,
      run: () => openDialog({ is: 'reassign', articleIds: ids }),
    },
    {
      ...offer,
      id: 'articles.links',
      label: ids.length > 1 ? 'Check the links' : 'Check the link',
      icon: LinkIcon,
      run: () => void checkLinks({ ids }),
    },
    {
      ...offer,
      id: 'articles.star',
      label: starred ? 'Take the star away' : 'Star',
      icon: Star,
      shortcut: 'S',
      run: () => void editArticles(ids, { starred: !starred }),
    },
    { ...offer, id: 'articles.keep', label: 'Keep', icon: Check, shortcut: 'G', run: () => void editArticles(ids, { state: 'kept' }) },
    {
      ...offer,
      id: 'articles.archive',
      label: archived ? 'Take out of the archive' : 'Archive',
      icon: Archive,
      shortcut: 'E',
      run: () => void editArticles(ids, { state: archived ? 'kept' : 'archived' }),
    },
    {
      ...offer,
      id: 'articles.export',
      label: 'Export…',
      icon: FileDown,
      run: () => openDialog({ is: 'export', articleIds: ids }),
    },
    {
      ...offer,
      id: 'articles.remove',
      label: 'Remove',
      icon: Trash2,
      shortcut: 'Delete Backspace',
      danger: true,
      run: () => void removeArticles(ids).then(selection.letGo),
    },
  ]
}
