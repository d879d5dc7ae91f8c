import { BookOpenText } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Picture } from '../ui/Picture.tsx'
import classes from './ArticleReader.module.css'
import { CaptureNotice } from './CaptureNotice.tsx'
import { CommentList } from './CommentList.tsx'
import { focusArticleList } from './focus-article-list.ts'
import { HighlightList } from './HighlightList.tsx'
import { InsightEditor } from './InsightEditor.tsx'
import { useLibraryView } from './library-view.ts'
import { NotesEditor } from './NotesEditor.tsx'
import { ReaderHead } from './ReaderHead.tsx'
import { ReaderTools } from './ReaderTools.tsx'
import { SameStory } from './SameStory.tsx'
import { SavedText } from './SavedText.tsx'

const readerId = 'reader'

/** Takes the keys to the open article; Escape takes them back. */
export function focusReader(): void {
  document.querySelector<HTMLElement>(`#${readerId}`)?.focus()
}

function leaveByEscape({ key, target, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (key === 'Escape' && target === currentTarget) focusArticleList()
}

/** The article at the cursor: what its source says, and what the curator says. */
export function ArticleReader(): ReactElement {
  const { openId } = useLibraryView()
  const { data: article, error } = useAnswer('library.article', openId ?? '', { enabled: openId !== null })
  if (openId === null || error?.code === 'not-found')
    return (
      <EmptyState icon={BookOpenText} title="No article chosen">
        Choose one in the list to read it, to tag it and to write your insight.
      </EmptyState>
    )
  if (error) return <ProblemNotice problem={error} />
  if (!article) return <div />
  return (
    // The keys come here by Enter and must find the way back.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article key={article.id} id={readerId} className={classes.reader} aria-label={article.title} tabIndex={-1} onKeyDown={leaveByEscape}>
      <ReaderTools article={article} />
      <div className={classes.column}>
        <ReaderHead article={article} />
        <CaptureNotice article={article} />
        <InsightEditor article={article} />
        <NotesEditor article={article} />
        {article.image && <Picture className={classes.picture} picture={article.image} />}
        {article.excerpt && (
          <div className={classes.excerpt}>
            {article.excerpt.split(/\n{2,}/).map(paragraph => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        )}
        <CommentList article={article} />
        <HighlightList article={article} />
        <SameStory article={article} />
        {article.body && <SavedText article={article} />}
      </div>
    </article>
  )
}
