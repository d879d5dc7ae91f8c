import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import classes from './ArticleReader.module.css'

/** What was published of an article, of its story and from its source. Nothing where there is nothing to remember. */
export function MemoryLines({ articleId }: { readonly articleId: string }): ReactElement | null {
  const memory = useAnswer('library.memory', articleId).data
  // Where it was used itself stands above the headline, with the way there.
  const words = memory ? memory.words.slice(memory.usedIn.length > 0 ? 1 : 0) : []
  if (words.length === 0) return null
  return (
    <ul className={classes.memory} aria-label="What was published">
      {words.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
