import { commentHeading, isFromTopic, isNoComment, isPageNoise, ontoTopic, scoopHeading } from './markers.ts'
import type { PageLine } from './page-lines.ts'
import { scoopOpening } from './scoop-opening.ts'

/** What the line before stands in: nothing yet or a finished scoop, a scoop's text, or its comments. */
type Place = 'between' | 'text' | 'comments'

/** The indexes of the lines that open a scoop. A text or a comment may quote such a line: it then lacks what follows a real one. */
export function scoopStarts(lines: readonly PageLine[]): readonly number[] {
  const starts: number[] = []
  let place: Place = 'between'
  for (const [index, { text }] of lines.entries()) {
    if (scoopHeading(text) && opensScoop(lines, index, place)) {
      starts.push(index)
      place = 'text'
    } else if (isNoComment(text) || isPageNoise(text)) place = 'between'
    else if (place === 'text' && commentHeading(text)) place = 'comments'
  }
  return starts
}

function opensScoop(lines: readonly PageLine[], index: number, place: Place): boolean {
  const below = lines[index + 1]?.text ?? ''
  const cutShort = index + 2 >= lines.length
  const marked = Boolean(scoopHeading(lines[index]?.text ?? '')?.exclaimed) || ontoTopic(below) !== null || isFromTopic(below)
  if (place === 'between') return marked || below === ''
  if (place === 'comments') return cutShort || (marked && (below === '' || ontoTopic(below) !== null || isFromTopic(below)))
  return marked && scoopOpening(lines.slice(index, index + 12)).echoed
}
