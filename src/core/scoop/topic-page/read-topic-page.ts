import type { TopicPage, TopicPageScoop } from '../scoop-operations.ts'
import { markerOpenings, scoopHeading } from './markers.ts'
import type { PageLine } from './page-lines.ts'
import { pageLines } from './page-lines.ts'
import { readScoop } from './scoop-block.ts'
import { scoopStarts } from './scoop-headings.ts'
import { scoopOpening } from './scoop-opening.ts'
import { describesTopic, lineAboveViews, readTopic } from './topic-block.ts'

/**
 * Reads a Scoop.it topic page that was selected whole and copied as text. Never throws: what is not a topic page
 * has no articles, and a page cut short still gives every scoop that is whole, and the last one as far as it goes.
 */
export function readTopicPage(text: string): TopicPage {
  const all = pageLines(text)
  const names = topicNames(all, scoopStarts(all))
  const lines = withoutCutMarker(all, names)
  const starts = scoopStarts(lines)
  const around = { topics: new Set(names), topic: names[0] ?? '' }
  const blocks = starts.map((start, order) => {
    const last = order === starts.length - 1
    return readScoop(lines.slice(start, starts[order + 1] ?? lines.length), { ...around, last })
  })
  const top = lines.slice(0, starts[0] ?? lines.length)
  const description = [top, ...blocks.map(({ rest }) => rest)].find(describesTopic) ?? []
  const [first] = blocks
  const openedAt = first && describesTopic(first.rest) ? first.scoop : null
  const articles = onceEach(
    blocks.flatMap(({ scoop }) => (scoop ? [scoop] : [])),
    openedAt,
  )
  return { topic: readTopic(top, description, names), articles }
}

/** True when a text has what only a topic page has, so that an import may take it for one. */
export function looksLikeTopicPage(text: string): boolean {
  const lines = pageLines(text)
  const openings = scoopStarts(lines).map(start => scoopOpening(lines.slice(start, start + 12)))
  return openings.some(({ echoed, permalink }) => echoed || permalink) || (openings.length > 0 && describesTopic(lines))
}

/** What the page calls its topic: at its top, in "onto …", and beside repeated titles; the surest first. */
function topicNames(lines: readonly PageLine[], starts: readonly number[]): readonly string[] {
  const openings = starts.map(start => scoopOpening(lines.slice(start, start + 12)))
  const top = lineAboveViews(lines.slice(0, starts[0] ?? lines.length))
  return [...new Set([top, ...openings.map(({ topic }) => topic)].filter(name => name !== null))]
}

/** A page cut in the middle of a marker would leave its first letters as the last words of a scoop that is whole. */
function withoutCutMarker(lines: readonly PageLine[], topics: readonly string[]): readonly PageLine[] {
  const last = lines.at(-1)?.text ?? ''
  if (last === '') return lines
  const cut = [...markerOpenings, ...topics].some(opening => opening.startsWith(last) && opening !== last)
  return cut || scoopHeading(last) ? lines.slice(0, -1) : lines
}

/** The scoop a page was opened at stands above the topic and may come again in the stream; the same words by the same curator are one scoop. */
function onceEach(scoops: readonly TopicPageScoop[], openedAt: TopicPageScoop | null): readonly TopicPageScoop[] {
  const seen = new Set<string>()
  return scoops.filter(scoop => {
    const { title, scoopedBy, text } = scoop
    if (openedAt && scoop !== openedAt && title === openedAt.title && scoopedBy === openedAt.scoopedBy) return false
    const key = JSON.stringify([title, scoopedBy, text])
    return !seen.has(key) && seen.add(key)
  })
}
