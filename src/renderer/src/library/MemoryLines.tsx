import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import classes from './ArticleReader.module.css'

/** What was published of an article, of its story and from its source. Nothing where there is nothing to remember. */
export function MemoryLines({ articleId }: { readonly articleId: string }): ReactElement | null {
  const words = useAnswer('library.memory', articleId).data?.words ?? []
  if (words.length === 0) return null
  return (
    <ul className={classes.memory} aria-label="What was published">
      {words.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
