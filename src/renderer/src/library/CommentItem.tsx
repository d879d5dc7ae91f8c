import { Copy, Pencil, Quote, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { ArticleDetail, Comment } from '../../../core/library/article.ts'
import { openDialog } from '../shell/dialogs.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import classes from './ArticleReader.module.css'
import { CommentForm } from './CommentForm.tsx'
import { saveComments } from './comment-steps.ts'
import { copyQuote } from './highlight-steps.ts'

interface CommentItemProps {
  readonly article: ArticleDetail
  readonly comment: Comment
  /** Its place among the comments. */
  readonly at: number
}

/** One comment: who, when, what, and what may be done with it. */
export function CommentItem({ article, comment, at }: CommentItemProps): ReactElement {
  const [editing, setEditing] = useState(false)
  const { author, date, text } = comment
  const { id, comments } = article
  if (editing)
    return (
      <li>
        <CommentForm
          comment={comment}
          onCancel={() => setEditing(false)}
          onSave={async edited => {
            if (await saveComments(id, comments.with(at, edited))) setEditing(false)
          }}
        />
      </li>
    )
  return (
    <li className={classes.highlight}>
      <div className={classes.passage}>
        <span className={classes.author}>{author}</span> <span className={classes.when}>{date}</span>
        <p>{text}</p>
      </div>
      <MoreMenu
        label={`More for the comment of ${author || 'nobody named'}`}
        entries={[
          {
            label: 'Quote in a digest…',
            icon: Quote,
            run: () => openDialog({ is: 'add-to-digest', articleIds: [id], quote: { text, commenter: author } }),
          },
          { label: 'Copy with its source', icon: Copy, run: () => void copyQuote({ ...article, byline: author }, text) },
          { label: 'Edit…', icon: Pencil, run: () => setEditing(true) },
          null,
          { label: 'Remove the comment', icon: Trash2, danger: true, run: () => void saveComments(id, comments.toSpliced(at, 1)) },
        ]}
      />
    </li>
  )
}
