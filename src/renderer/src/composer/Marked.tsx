import type { ReactElement } from 'react'
import classes from './Marked.module.css'

const placeholder = /(\[\[[^\]]*\]\])/

/** Text with its empty places (`[[like this]]`) plainly marked. */
export function Marked({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(placeholder).map((part, index) =>
        placeholder.test(part) ? (
          // The parts of one text have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index} className={classes.placeholder}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  )
}
