import type { ReactElement } from 'react'
import { cutAtEmptyPlaces, hasEmptyPlace } from './empty-places.ts'
import classes from './Marked.module.css'

/** Text with its empty places (`[[like this]]`) plainly marked. */
export function Marked({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {cutAtEmptyPlaces(text).map((part, index) =>
        hasEmptyPlace(part) ? (
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
