import { Button } from '@mantine/core'
import { MessageSquarePlus } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { ArticleDetail, Comment } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { counted } from '../ui/words.ts'
import classes from './ArticleReader.module.css'
import { CommentForm } from './CommentForm.tsx'
import { CommentItem } from './CommentItem.tsx'
import { saveComments } from './comment-steps.ts'

/** What was said under the scoop, to be answered, edited and quoted. */
export function CommentList({ article }: { readonly article: ArticleDetail }): ReactElement {
  const { id, comments } = article
  const [writing, setWriting] = useState(false)
  const curator = useAnswer('settings.read', undefined).data?.curatorName ?? ''
  return (
    <section className={classes.part} aria-label="Comments">
      <div className={classes.partTitle}>
        <h3 style={{ margin: 0, font: 'inherit' }}>{comments.length === 0 ? 'No comments' : counted(comments.length, 'comment')}</h3>
        {!writing && (
          <Button size="compact-xs" variant="subtle" leftSection={<MessageSquarePlus size={13} />} onClick={() => setWriting(true)}>
            Add a comment
          </Button>
        )}
      </div>
      <ul className={classes.comments}>
        {comments.map((comment, at) => (
          <CommentItem key={keyOf(comment)} article={article} comment={comment} at={at} />
        ))}
        {writing && (
          <li>
            <CommentForm
              comment={{ author: curator, date: '', text: '' }}
              onCancel={() => setWriting(false)}
              onSave={async comment => {
                if (await saveComments(id, [...comments, { ...comment, date: new Date().toISOString().slice(0, 10) }])) setWriting(false)
              }}
            />
          </li>
        )}
      </ul>
    </section>
  )
}

const keyOf = ({ author, date, text }: Comment): string => `${author} ${date} ${text}`
