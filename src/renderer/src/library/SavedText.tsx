import { Button, useComputedColorScheme } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import classes from './ArticleReader.module.css'
import { followFrame } from './follow-frame.ts'
import type { SelectedText } from './frame-selection.ts'
import { focusHighlight } from './HighlightItem.tsx'
import { markHighlights } from './mark-highlights.ts'
import { hasRemotePictures, readingPage } from './reading-page.ts'
import { SelectionTools } from './SelectionTools.tsx'

/** The body as it was saved, in a frame that runs nothing and asks the web for nothing unless told to. */
export function SavedText({ article }: { readonly article: ArticleDetail }): ReactElement {
  const { title, body, highlights } = article
  const scheme = useComputedColorScheme('light')
  const [pictures, setPictures] = useState(false)
  const [height, setHeight] = useState(200)
  const [page, setPage] = useState<Document | null>(null)
  const [selected, setSelected] = useState<SelectedText | null>(null)
  useEffect(() => {
    if (page) markHighlights(page, highlights)
  }, [page, highlights])
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
        <iframe
          title={`Saved text of ${title}`}
          className={classes.frame}
          style={{ height }}
          sandbox="allow-same-origin"
          data-saved-text
          srcDoc={readingPage({ body, scheme, pictures })}
          onLoad={({ currentTarget }) => {
            followFrame(currentTarget, { onHeight: setHeight, onSelect: setSelected, onMark: focusHighlight })
            setPage(currentTarget.contentDocument)
          }}
        />
      </div>
    </section>
  )
}
