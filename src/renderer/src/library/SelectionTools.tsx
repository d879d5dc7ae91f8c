import { Button, Paper, Tooltip } from '@mantine/core'
import { Copy, Highlighter, Quote, StickyNote, TextQuote } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import classes from './ArticleReader.module.css'
import type { SelectedText } from './frame-selection.ts'
import { focusHighlight } from './HighlightItem.tsx'
import { addHighlight, copyQuote, takeAsExcerpt } from './highlight-steps.ts'

interface SelectionToolsProps {
  readonly article: ArticleDetail
  readonly selected: SelectedText
  /** Lets go of the selection. */
  readonly onDone: () => void
}

/** What may be done with a selected passage of a saved text; it floats above it. */
export function SelectionTools({ article, selected, onDone }: SelectionToolsProps): ReactElement {
  const { quote, before, after, top, left } = selected

  async function highlight(withNote: boolean): Promise<void> {
    const id = await addHighlight(article.id, { quote, before, after })
    if (id === undefined) return
    onDone()
    if (withNote) focusHighlight(id)
  }

  const ways = [
    { label: 'Highlight', icon: Highlighter, keys: 'H', run: () => void highlight(false) },
    { label: 'Note', icon: StickyNote, keys: 'N', run: () => void highlight(true) },
    {
      label: 'Quote',
      icon: Quote,
      keys: 'Q',
      run: () => openDialog({ is: 'add-to-digest', articleIds: [article.id], quote: { text: quote, commenter: null } }),
    },
    { label: 'Excerpt', icon: TextQuote, keys: 'X', run: () => void takeAsExcerpt(article.id, quote).then(onDone) },
    { label: 'Copy', icon: Copy, keys: 'C', run: () => void copyQuote(article, quote).then(onDone) },
  ] as const
  useCommands(
    ways.map(({ label, keys, run }) => ({
      id: `selection.${label}`,
      label: `${label}: the selected text`,
      group: 'Reader',
      shortcut: keys,
      run,
    })),
  )
  return (
    <Paper
      className={classes.selection}
      shadow="md"
      withBorder
      role="toolbar"
      aria-label="Selected text"
      style={{ top: top - 8, left: `clamp(0px, ${left}px, calc(100% - 414px))` }}
    >
      {ways.map(({ label, icon: Icon, keys, run }) => (
        <Tooltip key={label} label={<Shortcut words={hints[label]} keys={keys} />}>
          <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon size={14} />} onClick={run}>
            {label}
          </Button>
        </Tooltip>
      ))}
    </Paper>
  )
}

const hints = {
  Highlight: 'Mark it in the text',
  Note: 'Mark it, with a note',
  Quote: 'Quote it in a digest',
  Excerpt: 'Make it the excerpt',
  Copy: 'Copy it with its source',
} as const
