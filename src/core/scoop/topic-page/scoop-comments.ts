import type { Comment } from '../../library/article.ts'
import { blockText } from './block-text.ts'
import { commentHeading, isPageNoise } from './markers.ts'
import type { PageLine } from './page-lines.ts'

// What curators write at the foot of their pages. Nothing but its words tells it from a comment's next paragraph.
const invitation =
  /\b(?:help you|fill (?:in|out|this)|get in touch|(?:contact|write to|join|follow) (?:me|us|the)|sign up|subscribe|newsletter|learn more|book a call)\b/i

/** The comments in lines that begin with a comment's heading; a comment may be empty. Below a page's last one there may be a call to action. */
export function readComments(lines: readonly PageLine[], lastOnPage: boolean): readonly Comment[] {
  const starts = lines.flatMap(({ text }, index) => (commentHeading(text) ? [index] : []))
  return starts.flatMap((start, order) => {
    const heading = commentHeading(lines[start]?.text ?? '')
    const said = lines.slice(start + 1, starts[order + 1] ?? lines.length).filter(({ text }) => !isPageNoise(text))
    const final = lastOnPage && order === starts.length - 1
    return heading ? [{ ...heading, text: blockText(final ? aboveInvitation(said) : said) }] : []
  })
}

function aboveInvitation(lines: readonly PageLine[]): readonly PageLine[] {
  const at = lines.findIndex(({ text }, index) => lines[index - 1]?.text === '' && invitation.test(text))
  return at < 0 ? lines : lines.slice(0, at)
}
