import { Fragment, type ReactElement } from 'react'
import { hitsIn, type SoughtText } from '../../../core/base/word-hits.ts'

interface HighlightedProps {
  readonly text: string
  readonly sought: readonly SoughtText[]
}

/** Text with the words of a search marked, whatever their case and accents. */
export function Highlighted({ text, sought }: HighlightedProps): ReactElement {
  const hits = hitsIn(text, sought)
  return (
    <>
      {hits.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(hits[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  )
}
