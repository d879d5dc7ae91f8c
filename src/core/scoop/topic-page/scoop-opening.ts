import { isFromTopic, ontoTopic, scoopHeading } from './markers.ts'
import type { PageLine } from './page-lines.ts'

/** A scoop's first lines: who scooped it onto what, its title, and the line that repeats the title with the topic. */
export interface ScoopOpening {
  readonly scoopedBy: string
  readonly title: string
  /** Null when neither the heading nor the repeated title names it. */
  readonly topic: string | null
  /** The title came again as "title | topic |". */
  readonly echoed: boolean
  /** The heading itself names the topic, as above the scoop that a page was opened at. */
  readonly permalink: boolean
  /** How many lines all this took. */
  readonly length: number
}

/** Reads the opening at the first of these lines, which must be a heading. */
export function scoopOpening(lines: readonly PageLine[]): ScoopOpening {
  const heading = scoopHeading(lines[0]?.text ?? '')
  let next = 1
  let onto = heading?.onto ?? null
  while (lineAt(lines, next) !== '' && (isFromTopic(lineAt(lines, next)) || ontoTopic(lineAt(lines, next)) !== null)) {
    onto ??= ontoTopic(lineAt(lines, next))
    next += 1
  }
  const titleAt = skipBlank(lines, next)
  const title = lineAt(lines, titleAt)
  const echoAt = skipBlank(lines, titleAt + 1)
  const echoedTopic = topicOfEcho(lineAt(lines, echoAt), title)
  return {
    scoopedBy: heading?.scoopedBy ?? '',
    title,
    topic: onto ?? echoedTopic,
    echoed: echoedTopic !== null,
    permalink: onto !== null,
    length: Math.min(lines.length, (echoedTopic === null ? titleAt : echoAt) + 1),
  }
}

/** The topic in "title | topic |"; a title may itself contain bars. */
function topicOfEcho(line: string, title: string): string | null {
  if (title === '' || !line.startsWith(`${title} |`) || !line.endsWith('|')) return null
  const topic = line.slice(title.length + 2, -1).trim()
  return topic === '' ? null : topic
}

function lineAt(lines: readonly PageLine[], index: number): string {
  return lines[index]?.text ?? ''
}

function skipBlank(lines: readonly PageLine[], from: number): number {
  let index = from
  while (index < lines.length && lineAt(lines, index) === '') index += 1
  return index
}
