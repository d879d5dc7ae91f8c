import { Button, useComputedColorScheme } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { shell } from '../host.ts'
import classes from './ArticleReader.module.css'
import { hasRemotePictures, readingPage } from './reading-page.ts'

/** The body as it was saved, in a frame that runs nothing and asks the web for nothing unless told to. */
export function SavedText({ article: { title, body } }: { readonly article: ArticleDetail }): ReactElement {
  const scheme = useComputedColorScheme('light')
  const [pictures, setPictures] = useState(false)
  const [height, setHeight] = useState(200)
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
      <iframe
        title={`Saved text of ${title}`}
        className={classes.frame}
        style={{ height }}
        sandbox="allow-same-origin"
        srcDoc={readingPage({ body, scheme, pictures })}
        onLoad={({ currentTarget }) => follow(currentTarget, setHeight)}
      />
    </section>
  )
}

function follow(frame: HTMLIFrameElement, onHeight: (pixels: number) => void): void {
  const shown = frame.contentDocument
  if (!shown) return
  new ResizeObserver(() => onHeight(shown.documentElement.scrollHeight)).observe(shown.body)
  shown.addEventListener('click', event => {
    event.preventDefault()
    const link = (event.target as Element).closest('a')
    if (link) void shell.openExternal(link.href)
  })
}
