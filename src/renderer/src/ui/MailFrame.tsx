import { useElementSize } from '@mantine/hooks'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { shell } from '../host.ts'
import classes from './MailFrame.module.css'
import { showHtml } from './show-html.ts'

interface MailFrameProps {
  readonly html: string
  readonly title: string
  /** CSS pixels that the mail has to itself; drawn smaller where the pane is narrower. Null takes the pane's own width. */
  readonly width: number | null
  /** Marks up what is shown; called after every change of it. */
  readonly decorate?: (shown: Document) => void
  /** What a click in the mail hit. Without it, links open in the browser. */
  readonly onHit?: (element: Element) => void
}

// No script, no plugin, no request but for the library's own pictures: mail is not to be trusted.
const emptyPage = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'"><title>Mail</title>`

/** A mail as its reader sees it, in a frame that runs nothing. It keeps its place while the mail changes. */
export function MailFrame({ html, title, width, decorate, onHit }: MailFrameProps): ReactElement {
  const { ref, width: paneWidth, height: paneHeight } = useElementSize()
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const hit = useRef(onHit)
  const drawn = useRef<string>(undefined)
  const onClick = useCallback((event: MouseEvent) => {
    event.preventDefault()
    // The frame's elements are of its own realm, so `instanceof Element` would be false.
    const element = event.target as Element
    if (hit.current) hit.current(element)
    else openLink(element)
  }, [])

  useEffect(() => {
    hit.current = onHit
  }, [onHit])

  // Before the window is painted, so that the mail changes with it and not a frame later.
  useLayoutEffect(() => {
    const shown = frame.current?.contentDocument
    if (!ready || !shown) return
    if (drawn.current !== html) showHtml(shown, html)
    drawn.current = html
    decorate?.(shown)
  }, [ready, html, decorate])

  const scale = width === null || paneWidth === 0 ? 1 : Math.min(1, paneWidth / width)
  const across = width === null || scale === 1 ? '100%' : width
  return (
    <div ref={ref} className={classes.pane}>
      <iframe
        ref={frame}
        title={title}
        className={classes.frame}
        sandbox="allow-same-origin"
        srcDoc={emptyPage}
        onLoad={({ currentTarget }) => {
          currentTarget.contentDocument?.addEventListener('click', onClick)
          setReady(true)
        }}
        style={{ width: across, height: paneHeight / scale, transform: `scale(${scale})` }}
      />
    </div>
  )
}

function openLink(element: Element): void {
  const address = element.closest('a')?.getAttribute('href') ?? ''
  if (/^(https?|mailto):/i.test(address)) void shell.openExternal(address)
}
