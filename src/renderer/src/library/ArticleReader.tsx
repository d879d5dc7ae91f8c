import { BookOpenText } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Picture } from '../ui/Picture.tsx'
import classes from './ArticleReader.module.css'
import { CommentList } from './CommentList.tsx'
import { InsightEditor } from './InsightEditor.tsx'
import { useLibraryView } from './library-view.ts'
import { ReaderHead } from './ReaderHead.tsx'
import { ReaderTools } from './ReaderTools.tsx'
import { SavedText } from './SavedText.tsx'

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
    <article key={article.id} className={classes.reader} aria-label={article.title} tabIndex={-1}>
      <ReaderTools article={article} />
      <div className={classes.column}>
        <ReaderHead article={article} />
        <InsightEditor article={article} />
        {article.image && <Picture className={classes.picture} picture={article.image} />}
        {article.excerpt && (
          <div className={classes.excerpt}>
            {article.excerpt.split(/\n{2,}/).map(paragraph => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        )}
        <CommentList comments={article.comments} />
        {article.body && <SavedText article={article} />}
      </div>
    </article>
  )
}
