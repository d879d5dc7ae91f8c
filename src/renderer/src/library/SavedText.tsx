import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import classes from './ArticleReader.module.css'
import { hasRemotePictures } from './reading-page.ts'
import { ReadingFrame } from './ReadingFrame.tsx'

/** The body as it was saved, in a frame that runs nothing and asks the web for nothing unless told to. */
export function SavedText({ article: { title, body } }: { readonly article: ArticleDetail }): ReactElement {
  const [pictures, setPictures] = useState(false)
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
      <ReadingFrame title={`Saved text of ${title}`} body={body} pictures={pictures} />
    </section>
  )
}
