import { Textarea } from '@mantine/core'
import { Copy, Crosshair, Quote, TextQuote, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import type { FoundHighlight } from '../../../core/library/highlights/highlights-operations.ts'
import { openDialog } from '../shell/dialogs.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { useAutosaved } from '../ui/use-autosaved.ts'
import classes from './ArticleReader.module.css'
import { copyQuote, noteOnHighlight, removeHighlight, takeAsExcerpt } from './highlight-steps.ts'
import { revealHighlight } from './mark-highlights.ts'

const fieldId = (id: string): string => `highlight-${id}`
// A highlight that was just made is listed once the newsroom has told of it.
const patienceMs = 2_000

/** Takes the keys to the note on a highlight, as soon as it is listed. */
export function focusHighlight(id: string): void {
  const until = Date.now() + patienceMs
  const look = (): void => {
    const field = document.getElementById(fieldId(id))
    if (field) field.focus()
    else if (Date.now() < until) requestAnimationFrame(look)
  }
  look()
}

interface HighlightItemProps {
  readonly article: ArticleDetail
  readonly highlight: FoundHighlight
}

/** One marked passage with the note on it, and what may be done with it. */
export function HighlightItem({ article, highlight: { id, quote, note, found } }: HighlightItemProps): ReactElement {
  const text = useAutosaved(note, value => noteOnHighlight(article.id, id, value))
  return (
    <li className={classes.highlight}>
      <div className={classes.passage}>
        <blockquote>{quote}</blockquote>
        {!found && <p className={classes.lost}>No longer in the saved text.</p>}
        <Textarea
          id={fieldId(id)}
          variant="unstyled"
          size="xs"
          autosize
          minRows={1}
          aria-label={`Note on “${quote.slice(0, 60)}”`}
          placeholder="Add a note"
          value={text.value}
          onChange={({ currentTarget }) => text.change(currentTarget.value)}
          onBlur={text.flush}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
      </div>
      <MoreMenu
        label={`More for “${quote.slice(0, 60)}”`}
        entries={[
          { label: 'Show in the text', icon: Crosshair, disabled: !found, run: () => revealHighlight(id) },
          {
            label: 'Quote in a digest…',
            icon: Quote,
            run: () => openDialog({ is: 'add-to-digest', articleIds: [article.id], quote: { text: quote, commenter: null } }),
          },
          { label: 'Copy with its source', icon: Copy, run: () => void copyQuote(article, quote) },
          { label: 'Use as the excerpt', icon: TextQuote, run: () => void takeAsExcerpt(article.id, quote) },
          null,
          { label: 'Remove the highlight', icon: Trash2, danger: true, run: () => void removeHighlight(article.id, id) },
        ]}
      />
    </li>
  )
}
