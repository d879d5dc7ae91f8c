/** White space runs (line ends, tabs, no-break spaces) folded to single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** At most `length` characters, cut at a word where one ends in the last third, with an ellipsis when cut. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text)
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > length * 0.66 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`
}

/**
 * The text without the characters at its ends that `edge` matches, `last` those at its end, one at a time. A pattern for a run at the end would be tried
 * anew from each character of every run: time with the square of its length.
 */
export function trimmed(text: string, edge: RegExp, last: RegExp = edge): string {
  let [from, to] = [0, text.length]
  while (from < to && edge.test(text.charAt(from))) from += 1
  while (to > from && last.test(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** How many words a reader would count: runs of letters and digits, and each CJK character. */
export function countWords(text: string): number {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
}

const utf8 = new TextEncoder()

/** Bytes in UTF-8. */
export function byteLength(text: string): number {
  return utf8.encode(text).length
}
