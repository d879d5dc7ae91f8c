import { useDraggable } from '@dnd-kit/core'
import { ActionIcon, Tooltip } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { ArticleRow } from '../../../core/library/article.ts'
import { useMemoryHint } from './memory-hint.ts'
import { useComposing, useReadOnly } from './composer-context.tsx'
import type { Dragged } from './drop-place.ts'
import classes from './ArticleShelf.module.css'

interface ShelfRowProps {
  readonly top: number
  /** Undefined while its page is on the way. */
  readonly article: ArticleRow | undefined
  readonly inDigest: boolean
}

/** One article of the shelf: dragged anywhere, or added at the place of the selection by Enter or “+”. */
export function ShelfRow({ top, article, inDigest }: ShelfRowProps): ReactElement {
  const readOnly = useReadOnly()
  const { addArticle } = useComposing()
  const hint = useMemoryHint(article)
  const { listeners, attributes, setNodeRef } = useDraggable({
    id: `shelf ${article?.id ?? top}`,
    data: { drags: 'article', articleId: article?.id ?? '', words: article?.title ?? '' } satisfies Dragged,
    disabled: readOnly || !article,
  })
  if (!article) return <li className={classes.row} style={{ transform: `translateY(${top}px)` }} />
  const add = (): void => void addArticle(article.id, null)
  return (
    <li className={classes.row} style={{ transform: `translateY(${top}px)` }}>
      <button
        ref={setNodeRef}
        type="button"
        className={classes.article}
        {...attributes}
        {...listeners}
        data-article={article.id}
        onKeyDown={event => {
          if (event.key === 'Enter') add()
          else if (!stepFocus(event)) listeners?.['onKeyDown']?.(event)
        }}
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

/** Up and down go along the shelf; true when the key was one of them. */
function stepFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.currentTarget.getAttribute('aria-pressed') === 'true') return false
  const shelf = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-article]') ?? [])]
  const inOrder = shelf.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
  inOrder[inOrder.indexOf(event.currentTarget) + step]?.focus()
  event.preventDefault()
  return true
}
