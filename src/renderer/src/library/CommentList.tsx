import type { ReactElement } from 'react'
import type { Comment } from '../../../core/library/article.ts'
import { counted } from '../ui/words.ts'
import classes from './ArticleReader.module.css'

/** What readers said under the scoop. Nothing where nobody did. */
export function CommentList({ comments }: { readonly comments: readonly Comment[] }): ReactElement | null {
  if (comments.length === 0) return null
  return (
    <section className={classes.part} aria-label="Comments">
      <h3 className={classes.partTitle}>{counted(comments.length, 'comment')}</h3>
      <ul className={classes.comments}>
        {comments.map(({ author, date, text }) => (
          <li key={`${author} ${date} ${text}`}>
            <span className={classes.author}>{author}</span> <span className={classes.when}>{date}</span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
