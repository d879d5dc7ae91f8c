import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { counted } from '../ui/words.ts'
import classes from './ArticleReader.module.css'
import { HighlightItem } from './HighlightItem.tsx'

/** The passages that the curator marked, in the order of the text. Nothing where there are none. */
export function HighlightList({ article }: { readonly article: ArticleDetail }): ReactElement | null {
  const highlights = useAnswer('highlights.list', article.id, { enabled: article.highlights.length > 0, keepPrevious: true }).data
  if (article.highlights.length === 0 || !highlights) return null
  return (
    <section className={classes.part} aria-label="Highlights">
      <h3 className={classes.partTitle}>{counted(highlights.length, 'highlight')}</h3>
      <ul className={classes.highlights}>
        {highlights.map(highlight => (
          <HighlightItem key={highlight.id} article={article} highlight={highlight} />
        ))}
      </ul>
    </section>
  )
}
