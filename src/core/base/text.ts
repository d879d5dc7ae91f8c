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

/** How many words a reader would count: runs of letters and digits, and each CJK character. */
export function countWords(text: string): number {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
}

const utf8 = new TextEncoder()

/** Bytes in UTF-8. */
export function byteLength(text: string): number {
  return utf8.encode(text).length
}
