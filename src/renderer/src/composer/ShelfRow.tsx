import { useDraggable } from '@dnd-kit/core'
import { ActionIcon, Tooltip } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { ArticleRow } from '../../../core/library/article.ts'
import type { Selection } from '../ui/selection.ts'
import { counted } from '../ui/words.ts'
import { useMemoryHint } from './memory-hint.ts'
import { useComposing, useReadOnly } from './composer-context.tsx'
import type { Dragged } from './drop-place.ts'
import classes from './ArticleShelf.module.css'

const plain = { shiftKey: false, ctrlKey: false, metaKey: false }

interface ShelfRowProps {
  /** From 0, in the whole shelf. */
  readonly index: number
  readonly top: number
  /** Undefined while its page is on the way. */
  readonly article: ArticleRow | undefined
  readonly inDigest: boolean
  readonly selection: Selection
}

/** One article of the shelf: dragged anywhere, or added at the place of the selection by Enter or “+”; with it all that are chosen. */
export function ShelfRow({ index, top, article, inDigest, selection }: ShelfRowProps): ReactElement {
  const readOnly = useReadOnly()
  const { addArticles } = useComposing()
  const hint = useMemoryHint(article)
  const chosen = selection.ids.has(article?.id ?? '')
  const together = chosen && selection.ids.size > 1 ? [...selection.ids] : [article?.id ?? '']
  const { listeners, attributes, setNodeRef } = useDraggable({
    id: `shelf ${article?.id ?? top}`,
    data: {
      drags: 'articles',
      articleIds: together,
      words: together.length > 1 ? counted(together.length, 'article') : (article?.title ?? ''),
    } satisfies Dragged,
    disabled: readOnly || !article,
  })
  if (!article) return <li className={classes.row} style={{ transform: `translateY(${top}px)` }} />
  const add = (): void => {
    void addArticles(together, null)
    if (together.length > 1) selection.letGo()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Enter') return add()
    const chooses = (event.key === ' ' || event.key.toLowerCase() === 'a') && (event.ctrlKey || event.metaKey)
    if (event.key === ' ' && chooses) selection.press(index, { ...plain, ctrlKey: true })
    else if (chooses) selection.chooseAll()
    else if (event.key === 'Escape' && selection.ids.size > 0) selection.letGo()
    else if (!stepFocus(event, index, selection)) return listeners?.['onKeyDown']?.(event)
    event.preventDefault()
  }

  return (
    <li className={chosen ? `${classes.row} ${classes.chosen}` : classes.row} style={{ transform: `translateY(${top}px)` }}>
      <button
        ref={setNodeRef}
        type="button"
        className={classes.article}
        {...attributes}
        {...listeners}
        data-article={article.id}
        aria-current={chosen || undefined}
        // The focus would choose it alone before the click is heard.
        onMouseDown={event => (event.shiftKey || event.ctrlKey || event.metaKey) && event.preventDefault()}
        onClick={event => selection.press(index, event)}
        onFocus={({ currentTarget }) => !chosen && !('passed' in currentTarget.dataset) && selection.press(index, plain)}
        onKeyDown={onKeyDown}
        onDoubleClick={add}
      >
        {article.image && <img className={classes.picture} src={`/images/${article.image.file}`} alt="" loading="lazy" draggable={false} />}
        <span className={classes.words}>
          <span className={classes.title}>{article.title}</span>
          <span className={classes.source}>
            {inDigest ? <span className={classes.here}>In this digest</span> : usedWords(article)}
            {inDigest && article.siteName && ' · '}
            {article.siteName}
            {!inDigest && hint && ` · ${hint}`}
          </span>
        </span>
      </button>
      {!readOnly && (
        <Tooltip label={inDigest ? 'Add once more (Enter)' : 'Add to the digest (Enter)'} openDelay={500}>
          <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={`Add “${article.title}”`} onClick={add}>
            <Plus size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

function usedWords({ usedIn }: ArticleRow): string {
  return usedIn.length === 0 ? '' : `Used in № ${usedIn.map(({ number }) => number).join(', ')} · `
}

/** Up and down go along the shelf, with Shift choosing what they pass; true when the key was one of them. */
function stepFocus(event: KeyboardEvent<HTMLElement>, index: number, selection: Selection): boolean {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.currentTarget.getAttribute('aria-pressed') === 'true') return false
  const shelf = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-article]') ?? [])]
  const inOrder = shelf.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
  const next = inOrder[inOrder.indexOf(event.currentTarget) + step]
  if (!next) return true
  if (event.shiftKey) {
    selection.press(index + step, event)
    next.dataset['passed'] = 'yes'
  }
  next.focus()
  delete next.dataset['passed']
  return true
}
