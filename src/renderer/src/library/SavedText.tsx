import { Button } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import classes from './ArticleReader.module.css'
import { followSelection } from './follow-selection.ts'
import type { SelectedText } from './frame-selection.ts'
import { focusHighlight } from './HighlightItem.tsx'
import { markHighlights } from './mark-highlights.ts'
import { hasRemotePictures } from './reading-page.ts'
import { ReadingFrame } from './ReadingFrame.tsx'
import { SelectionTools } from './SelectionTools.tsx'

/** The body as it was saved, in a frame that runs nothing and asks the web for nothing unless told to. */
export function SavedText({ article }: { readonly article: ArticleDetail }): ReactElement {
  const { title, body, highlights } = article
  const [pictures, setPictures] = useState(false)
  const [page, setPage] = useState<Document | null>(null)
  const [selected, setSelected] = useState<SelectedText | null>(null)
  useEffect(() => {
    if (page) markHighlights(page, highlights)
  }, [page, highlights])

  function onPage(shown: Document): void {
    followSelection(shown, { onSelect: setSelected, onMark: focusHighlight })
    setPage(shown)
  }

  return (
    <section className={classes.part} aria-label="Saved text">
      <div className={classes.partTitle}>
        <h3 style={{ margin: 0, font: 'inherit' }}>Saved text</h3>
        {!pictures && hasRemotePictures(body) && (
          <Button size="compact-xs" variant="default" onClick={() => setPictures(true)}>
            Load pictures from the web
          </Button>
        )}
      </div>
      <div className={classes.framed}>
        {selected && <SelectionTools article={article} selected={selected} onDone={() => page?.getSelection()?.empty()} />}
        <ReadingFrame title={`Saved text of ${title}`} body={body} pictures={pictures} onPage={onPage} />
      </div>
    </section>
  )
}
