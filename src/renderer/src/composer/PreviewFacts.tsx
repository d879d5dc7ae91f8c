import { TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { MjmlWarning, RenderedDigest } from '../../../core/render/render-operations.ts'
import { byteWords } from '../ui/words.ts'
import { blockWords } from './block-looks.ts'
import { useComposing, useDigest } from './composer-context.tsx'
import classes from './PreviewFacts.module.css'

/** Gmail shows this many bytes of a mail's HTML and clips the rest (hteumeuleu/email-bugs#41). */
const clipLine = 102_400

/** How heavy the mail is against the line where Gmail clips it, and what MJML finds wrong with it. */
export function PreviewFacts({ rendered: { bytes, warnings } }: { readonly rendered: RenderedDigest }): ReactElement {
  const over = bytes > clipLine
  return (
    <footer className={classes.facts}>
      {warnings.length > 0 && (
        <ul className={classes.warnings} aria-label="What MJML warns about">
          {warnings.map(warning => (
            <WarningLine key={`${warning.line} ${warning.message}`} warning={warning} />
          ))}
        </ul>
      )}
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

function WarningLine({ warning: { message, tag, blockId } }: { readonly warning: MjmlWarning }): ReactElement {
  const { sections } = useDigest()
  const { select, inspect } = useComposing()
  const block = sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === blockId)
  return (
    <li className={classes.warning}>
      <TriangleAlert size={14} aria-hidden="true" />
      <span>
        {block && (
          <button
            type="button"
            className={classes.block}
            onClick={() => {
              select(block.id)
              inspect()
            }}
          >
            {blockWords(block)}
          </button>
        )}{' '}
        {message} <span className={classes.tag}>{tag}</span>
      </span>
    </li>
  )
}
