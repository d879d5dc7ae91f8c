import { oneLine } from '../../base/text.ts'

// An abbreviation or an initial that ends in a full stop and is followed by a name.
const abbreviated = /(?:^|\s)(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|No|Nr|Mt|vs|bzw|ca|z\. ?B|d\. ?h)\.$/u

/** So many sentences may stand between the marks of one quote; more were not one. */
const sentencesInAQuote = 6

/** The sentences of a text, each in one line. One never ends at an abbreviation or inside a quote. `language` is BCP 47, null where it is not known. */
export function sentencesOf(text: string, language: string | null): readonly string[] {
  const found: string[] = []
  let open = ''
  let joined = 0
  for (const { segment } of segmenterFor(language).segment(text)) {
    open += segment
    joined += 1
    if ((abbreviated.test(open.trimEnd()) || quoteIsOpen(open)) && joined < sentencesInAQuote) continue
    if (open.trim() !== '') found.push(oneLine(open))
    open = ''
    joined = 0
  }
  if (open.trim() !== '') found.push(oneLine(open))
  return found
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' })
  } catch {
    // A page may name its language in any way.
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

const pairs = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['(', ')'],
] as const

/** True for a text that opens a quote or a bracket and does not close it. */
export function quoteIsOpen(text: string): boolean {
  const straight = text.split('"').length - 1
  if (straight % 2 === 1) return true
  // In German “ closes what „ opened.
  const german = text.includes('„')
  return pairs.some(([opening, closing]) => {
    if (german ? opening === '“' : opening === '„') return false
    return count(text, opening) > count(text, closing)
  })
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
