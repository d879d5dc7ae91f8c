import { type Hit, hitsIn, type SoughtText } from '../base/word-hits.ts'

// Characters: a list may have room for a line of some forty, or for several.
const before = 20
const length = 260

/** The passage of a text with the most of the sought words, cut at words; null when it has none of them. */
export function passageWith(text: string, sought: readonly SoughtText[]): string | null {
  const hits = hitsIn(text, sought)
  const [first] = hits
  if (!first) return null
  const best = hits.reduce((most, hit) => (wordsNear(text, hits, hit) > wordsNear(text, hits, most) ? hit : most), first)
  const start = best.start <= before ? 0 : nextWord(text, best.start - before)
  const end = start + length >= text.length ? text.length : Math.max(best.end, text.lastIndexOf(' ', start + length))
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}

/** How many different things that were sought stand in a passage from this hit on. */
function wordsNear(text: string, hits: readonly Hit[], from: Hit): number {
  const near = hits.filter(({ start, end }) => start >= from.start && end <= from.start + length - before)
  return new Set(near.map(({ start, end }) => text.slice(start, end).toLowerCase())).size
}

/** Scripts without spaces are cut anywhere. */
function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space >= 0 && space < from + before ? space + 1 : from
}
