import type { ReactElement } from 'react'
import type { RenderedDigest } from '../../../core/render/render-operations.ts'
import { byteWords } from '../ui/words.ts'
import classes from './PreviewFacts.module.css'

/** Gmail shows this many bytes of a mail's HTML and clips the rest (hteumeuleu/email-bugs#41). */
const clipLine = 102_400

/** How heavy the mail is against the line where Gmail clips it. */
export function PreviewFacts({ rendered: { bytes } }: { readonly rendered: Pick<RenderedDigest, 'bytes'> }): ReactElement {
  const over = bytes > clipLine
  return (
    <footer className={classes.facts}>
      <div className={classes.weight}>
        <meter
          className={classes.meter}
          min={0}
          max={clipLine}
          high={clipLine * 0.88}
          value={Math.min(bytes, clipLine)}
          aria-label="Weight of the mail"
        >
          {byteWords(bytes)}
        </meter>
        <span className={over ? classes.over : undefined}>
          {over ? `${byteWords(bytes)}: Gmail clips what comes after 100 KB` : `${byteWords(bytes)} of the 100 KB that Gmail shows`}
        </span>
      </div>
    </footer>
  )
}
