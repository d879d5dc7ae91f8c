import type { ReactElement } from 'react'
import type { SpokenLine } from '../../../core/check/previews/spoken-lines.ts'
import { useComposing } from './composer-context.tsx'
import classes from './ReadAloud.module.css'

/** What a screen reader says of the mail, line by line in its order; a press goes to the block that says it. */
export function ReadAloud({ lines }: { readonly lines: readonly SpokenLine[] }): ReactElement {
  const { select, inspect } = useComposing()
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className={classes.lines} tabIndex={0} aria-label="Read aloud, in this order">
      {lines.map((line, at) => (
        // The same words may be said twice; their place tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} className={classes.line}>
          <span className={classes.role}>{roleWords(line)}</span>
          {line.blockId === null ? (
            <span className={line.text === '' ? classes.missing : undefined}>{line.text || 'No description'}</span>
          ) : (
            <button
              type="button"
              className={line.text === '' ? `${classes.words} ${classes.missing}` : classes.words}
              onClick={() => {
                select(line.blockId)
                inspect()
              }}
            >
              {line.text || 'No description'}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

function roleWords({ as, rank, isLink }: SpokenLine): string {
  const role = as === 'heading' ? `heading ${rank}` : as === 'text' ? '' : as
  return [role, isLink ? 'link' : ''].filter(word => word !== '').join(' · ')
}
