/** Columns to a line, as mail has been read in terminals for fifty years. */
export const columns = 72

/** What a line must not break: addresses, and merge fields with the spaces in them. */
const unbreakable = /\{\{[^{}]*\}\}\S*|\S+/g
const address = /(https?:\/\/|mailto:|\{\{)/i

// Chinese, Japanese and Korean characters and most pictographs are two columns wide (UAX 11), and joining marks have no width.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/u
// Text of these scripts has no spaces to break at; it is broken between characters.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
// What must not begin a line in such text (JIS X 4051).
const closing = /[、。，．！？：；」』）】〉》・ー々]/u

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
  for (const word of line.match(unbreakable) ?? []) {
    for (const [index, piece] of pieces(word, columns - widthOf(rest)).entries()) {
      const gap = empty || index > 0 ? '' : ' '
      if (!empty && widthOf(now) + gap.length + widthOf(piece) > columns) {
        lines.push(now)
        now = rest + piece
      } else now += gap + piece
      empty = false
    }
  }
  return [...lines, now.trimEnd()].join('\n')
}

/** A word as what may stand on lines of its own: whole where it fits, between characters where the script has no spaces. */
function pieces(word: string, width: number): readonly string[] {
  if (address.test(word)) return [word]
  const characters = Array.from(word)
  if (!unspaced.test(word) && widthOf(word) <= width) return [word]
  const found: string[] = []
  let taken = 0
  for (const character of characters) {
    const last = found.at(-1)
    const size = widthOf(character)
    const joins = last !== undefined && (closing.test(character) || size === 0 || !mayPart(last, character))
    if (joins && taken + size <= width) {
      found[found.length - 1] = last + character
      taken += size
    } else {
      found.push(character)
      taken = size
    }
  }
  return found
}

function mayPart(before: string, character: string): boolean {
  return unspaced.test(character) || unspaced.test(Array.from(before).at(-1) ?? '')
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += widthless.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}
