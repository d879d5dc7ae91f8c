import { Fragment, type ReactElement } from 'react'

interface HighlightedProps {
  readonly text: string
  /** What was searched: words and "phrases". */
  readonly sought: string
}

/** Text with the words of a search marked, from where a word begins. */
export function Highlighted({ text, sought }: HighlightedProps): ReactElement {
  const pattern = patternOf(sought)
  if (!pattern) return <>{text}</>
  return (
    <>
      {text.split(pattern).map((part, index) => (
        // The parts of one text have no identity but their place; every second one matched.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{index % 2 === 1 ? <mark>{part}</mark> : part}</Fragment>
      ))}
    </>
  )
}

function patternOf(sought: string): RegExp | null {
  const terms = [...sought.matchAll(/"([^"]+)"|([\p{L}\p{N}]+)/gu)].map(([, phrase, word]) => phrase ?? word ?? '').filter(Boolean)
  if (terms.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])(${terms.map(term => RegExp.escape(term)).join('|')})`, 'giu')
}
