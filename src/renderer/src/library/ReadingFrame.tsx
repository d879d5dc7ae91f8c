import { useComputedColorScheme } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { shell } from '../host.ts'
import classes from './ArticleReader.module.css'
import { readingPage } from './reading-page.ts'

interface ReadingFrameProps {
  readonly title: string
  /** Sanitised HTML. */
  readonly body: string
  /** Whether pictures may be fetched from the web. */
  readonly pictures: boolean
}

/** Text from elsewhere set for reading, in a frame that runs nothing and is as tall as what it shows. */
export function ReadingFrame({ title, body, pictures }: ReadingFrameProps): ReactElement {
  const scheme = useComputedColorScheme('light')
  const [height, setHeight] = useState(200)
  return (
    <iframe
      title={title}
      className={classes.frame}
      style={{ height }}
      sandbox="allow-same-origin"
      srcDoc={readingPage({ body, scheme, pictures })}
      onLoad={({ currentTarget }) => follow(currentTarget, setHeight)}
    />
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
