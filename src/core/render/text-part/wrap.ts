/** Characters to a line, as mail has been read in terminals for fifty years. */
export const columns = 72

/** What a line must not break: addresses, and merge fields with the spaces in them. */
const unbreakable = /\{\{[^{}]*\}\}\S*|\S+/g
const address = /(https?:\/\/|mailto:|\{\{)/i

/** Text at most 72 columns wide. `first` begins the first line, `rest` all others; a word that is longer is cut, unless it is an address. */
export function wrap(text: string, first = '', rest = first): string {
  return text
    .split('\n')
    .map((line, index) => wrapLine(line, index === 0 ? first : rest, rest))
    .join('\n')
}

function wrapLine(line: string, first: string, rest: string): string {
  const lines: string[] = []
  let now = first
  let empty = true
  for (const word of (line.match(unbreakable) ?? []).flatMap(word => pieces(word, columns - rest.length))) {
    if (!empty && widthOf(now) + 1 + widthOf(word) > columns) {
      lines.push(now)
      now = rest
      empty = true
    }
    now += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, now.trimEnd()].join('\n')
}

function pieces(word: string, width: number): readonly string[] {
  const characters = Array.from(word)
  if (characters.length <= width || address.test(word)) return [word]
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, n) => characters.slice(n * width, (n + 1) * width).join(''))
}

export function widthOf(text: string): number {
  return Array.from(text).length
}
