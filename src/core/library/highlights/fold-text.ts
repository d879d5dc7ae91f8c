import type { TextSpan } from './find-highlight.ts'

/** A text reduced to what two captures of the same page have in common, and the way back to where it stood. */
export interface FoldedText {
  readonly text: string
  /** The stretch of the text itself that a stretch of the folded one came from. */
  spanOf(from: number, to: number): TextSpan
}

// White space, and what is invisible: a soft hyphen and the zero-width characters.
const dropped = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/u

const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
}

/** Without white space, with plain quotation marks and dashes, accents apart from their letters (Unicode's NFKD). */
export function foldText(text: string): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    if (!dropped.test(character)) {
      const plain = (alike[character] ?? character).normalize('NFKD').replace(/\s/g, '')
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at)
        ends.push(end)
      }
      folded += plain
    }
    at = end
  }
  return { text: folded, spanOf: (from, to) => ({ start: starts[from] ?? text.length, end: ends[to - 1] ?? text.length }) }
}
