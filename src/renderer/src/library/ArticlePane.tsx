import { useElementSize } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { ArticleList } from './ArticleList.tsx'
import classes from './ArticlePane.module.css'
import { ArticleTools } from './ArticleTools.tsx'
import { useLibraryView } from './library-view.ts'

// Pixels; narrower than this a card's headline breaks too often.
const cardWidth = 200

/** The list of articles with its search, as lines or as cards. */
export function ArticlePane(): ReactElement {
  const { layout } = useLibraryView()
  const { ref, width } = useElementSize()
  const perLine = layout === 'cards' ? Math.max(1, Math.floor((width - 12) / cardWidth)) : 1
  return (
    <section ref={ref} className={classes.pane} aria-label="Articles">
      <ArticleTools />
      {width > 0 && <ArticleList key={layout} perLine={perLine} />}
    </section>
  )
}
