import { useComputedColorScheme } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import classes from './ArticleReader.module.css'
import { followFrame } from './follow-frame.ts'
import { readingPage } from './reading-page.ts'

interface ReadingFrameProps {
  readonly title: string
  /** Sanitised HTML. */
  readonly body: string
  /** Whether pictures may be fetched from the web. */
  readonly pictures: boolean
  /** Called with the page once it is there. */
  readonly onPage?: (page: Document) => void
}

/** Text from elsewhere set for reading, in a frame that runs nothing and is as tall as what it shows. */
export function ReadingFrame({ title, body, pictures, onPage }: ReadingFrameProps): ReactElement {
  const scheme = useComputedColorScheme('light')
  const [height, setHeight] = useState(200)
  return (
    <iframe
      title={title}
      className={classes.frame}
      style={{ height }}
      sandbox="allow-same-origin"
      data-saved-text
      srcDoc={readingPage({ body, scheme, pictures })}
      onLoad={({ currentTarget }) => {
        followFrame(currentTarget, setHeight)
        if (currentTarget.contentDocument) onPage?.(currentTarget.contentDocument)
      }}
    />
  )
}
