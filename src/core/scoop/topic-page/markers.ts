/** What Scoop.it writes above a scoop: who scooped it, and, when the page says so, from where and onto which topic. */
export interface ScoopHeading {
  readonly scoopedBy: string
  readonly onto: string | null
  /** "Scooped by Ann!" and not just "Scooped by Ann": a sentence seldom looks like that. */
  readonly exclaimed: boolean
}

/** A reader's comment opens with a line that names them and the moment. */
export interface CommentHeading {
  readonly author: string
  readonly date: string
}

// The longest name seen is 41 characters; a sentence that happens to begin with a marker is longer than this.
const nameLength = 80

/** "Scooped by Ann!", "Scooped by Ann onto Harbour life!", "Rescooped by Ann from Tides"; null for any other line. */
export function scoopHeading(line: string): ScoopHeading | null {
  if (line.length > nameLength * 3) return null
  const match = /^(Res|S)cooped by (\S.*?)(?: onto (\S.*?))?(!?)$/.exec(line)
  if (!match) return null
  const [, kind, named = '', onto, mark] = match
  const scoopedBy = kind === 'Res' ? named.replace(/ from .+$/, '') : named
  return scoopedBy.length > nameLength ? null : { scoopedBy, onto: onto ?? null, exclaimed: mark === '!' }
}

/** "onto Harbour life!", on a line of its own below a heading. */
export function ontoTopic(line: string): string | null {
  return /^onto (\S.*?)!?$/.exec(line)?.[1] ?? null
}

/** "from Tides and weather", below the heading of a rescoop. */
export function isFromTopic(line: string): boolean {
  return /^from \S/.test(line) && line.length <= nameLength * 2
}

/** "Ann's comment, April 20, 5:34 AM"; a sentence about somebody's comment has no such date at its end. */
export function commentHeading(line: string): CommentHeading | null {
  const match = /^(\S.*?)['’]s? comment, (\S.*)$/.exec(line)
  const [, author = '', date = ''] = match ?? []
  return match && author.length <= nameLength && isMoment(date) ? { author, date } : null
}

// Month names come in every language, so a date is known by its figures: a time, a day beside one word, or a year.
const moments = [
  /\d{1,2}\s?[:.h時]\s?\d{2}(?:\s?[ap]\.?m\.?|\s?uhr|分)?$/i,
  /^\p{L}+\.? \d{1,2}(?:, \d{4})?$/u,
  /^\d{1,2}\.? \p{L}+\.?(?: \d{4})?$/u,
]

function isMoment(date: string): boolean {
  return date.length <= 50 && moments.some(form => form.test(date))
}

/** "No comment yet." stands where comments would be. */
export function isNoComment(line: string): boolean {
  return /^no comments? yet\.?$/i.test(line)
}

/** What the page itself says between its parts, and nobody wrote. */
export function isPageNoise(line: string): boolean {
  return /^your new post is loading\s*(?:\.{3}|…)?$/i.test(line) || /^sign (?:up|in) to comment\.?$/i.test(line)
}

/** "12.4K views | +80 today". */
export function isViews(line: string): boolean {
  return /^\d[\d.,]*\s?[KMB]? views?(?: \||$)/i.test(line)
}

/** "Ann's insight:", alone or with the insight's first words after it. */
export function insightHeading(line: string): { readonly author: string; readonly rest: string } | null {
  const match = /^(\S.{0,79}?)['’]s? insight(?::(?: (.*))?|)$/.exec(line)
  return match ? { author: match[1] ?? '', rest: match[2] ?? '' } : null
}

/** "Tags: tides, ferry" or a line of nothing but "#tides #ferry"; null for any other line. */
export function tagsLine(line: string): readonly string[] | null {
  const named = /^tags?\s?: ?(.+)$/i.exec(line)?.[1]
  if (named !== undefined) return named.split(/[,;]/).flatMap(part => tagNames(part))
  return /^#[^\s#,]+(?:[\s,]+#[^\s#,]+)+$/.test(line) ? tagNames(line) : null
}

function tagNames(text: string): readonly string[] {
  const words = text.trim().startsWith('#') ? text.split(/[\s,]*#/) : [text]
  return words.map(word => word.trim()).filter(word => word !== '')
}

/** The first words of every marker, to know a line that the end of the text cut short. */
export const markerOpenings: readonly string[] = [
  'Scooped by ',
  'Rescooped by ',
  'No comment yet.',
  'Your new post is loading...',
  'Relevant to ',
  'Curated by ',
]
