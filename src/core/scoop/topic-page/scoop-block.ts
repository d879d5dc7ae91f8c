import type { TopicPageScoop } from '../scoop-operations.ts'
import { blockText } from './block-text.ts'
import { commentHeading, insightHeading, isNoComment, isPageNoise, scoopHeading, tagsLine } from './markers.ts'
import type { PageLine } from './page-lines.ts'
import { readComments } from './scoop-comments.ts'
import { scoopOpening } from './scoop-opening.ts'
import { describesTopic } from './topic-block.ts'

/** A scoop (null when the page ends before its title does) and the lines below it that are not its own. */
export interface ScoopBlock {
  readonly scoop: TopicPageScoop | null
  readonly rest: readonly PageLine[]
}

/** What is known of the page around a block. */
export interface PageAround {
  readonly topics: ReadonlySet<string>
  readonly topic: string
  /** Nothing follows the block but, perhaps, a call to action. */
  readonly last: boolean
}

/** Reads one scoop from its heading to where the next one begins. */
export function readScoop(block: readonly PageLine[], around: PageAround): ScoopBlock {
  const { length, scoopedBy, title, topic, permalink, echoed } = scoopOpening(block)
  const { body, comments, rest } = divide(block.slice(length), around.topics, permalink)
  // A title on the page's very last line may have lost its end.
  const titleCut = around.last && !echoed && block.length <= length
  if (titleCut || title === '' || isNoComment(title) || scoopHeading(title)) return { scoop: null, rest }
  const { text, insight, tags } = readBody(body, scoopedBy)
  const scoop = { title, scoopedBy, topic: topic ?? around.topic, text, insight, tags, image: null, url: null }
  return { scoop: { ...scoop, comments: readComments(comments, around.last) }, rest }
}

interface Parts {
  readonly body: readonly PageLine[]
  readonly comments: readonly PageLine[]
  readonly rest: readonly PageLine[]
}

/** A scoop ends with comments or with "No comment yet."; a text may quote the latter, so the last one counts. */
function divide(lines: readonly PageLine[], topics: ReadonlySet<string>, permalink: boolean): Parts {
  const none = lines.findLastIndex(({ text }) => isNoComment(text))
  if (none >= 0) return { body: lines.slice(0, none), comments: [], rest: lines.slice(none + 1) }
  const firstComment = lines.findIndex(({ text }) => commentHeading(text) !== null)
  const isTopicBlock = ({ text }: PageLine, at: number) =>
    at > firstComment && topics.has(text) && ((permalink && firstComment >= 0) || describesTopic(lines.slice(at)))
  const topicBlock = lines.findIndex(isTopicBlock)
  const end = topicBlock < 0 ? lines.length : topicBlock
  const bodyEnd = firstComment < 0 ? end : firstComment
  return { body: lines.slice(0, bodyEnd), comments: lines.slice(bodyEnd, end), rest: lines.slice(end) }
}

/** The source's text, then the curator's insight, then (below either) tags. */
function readBody(body: readonly PageLine[], scoopedBy: string): Pick<TopicPageScoop, 'text' | 'insight' | 'tags'> {
  const lines = body.filter(({ text }) => !isPageNoise(text))
  const at = lines.findIndex(({ text }) => {
    const heading = insightHeading(text)
    return heading !== null && (heading.rest === '' || heading.author === scoopedBy)
  })
  const heading = lines[at]
  const source = withoutTags(at < 0 ? lines : lines.slice(0, at))
  if (!heading) return { text: blockText(source.lines), insight: '', tags: source.tags }
  const first = { ...heading, text: insightHeading(heading.text)?.rest ?? '' }
  const own = withoutTags([first, ...lines.slice(at + 1)])
  return { text: blockText(source.lines), insight: blockText(own.lines), tags: [...source.tags, ...own.tags] }
}

function withoutTags(lines: readonly PageLine[]): { readonly lines: readonly PageLine[]; readonly tags: readonly string[] } {
  const at = lines.findLastIndex(({ text }) => text !== '')
  const tags = tagsLine(lines[at]?.text ?? '')
  return tags ? { lines: lines.slice(0, at), tags } : { lines, tags: [] }
}
