import { headlineCase } from './headline-case.ts'
import type { TextVector } from './text-vectors.ts'

/** What a group of texts is called, and the words that they share. */
export interface TextsName {
  readonly title: string
  /** The stem of the word that names it. */
  readonly stem: string
  readonly words: readonly string[]
}

/** The name of texts that are alike: the word of at least two titles that weighs most in all of them, or two words where they go together. Null for none. */
export function nameOfTexts(texts: readonly TextVector[]): TextsName | null {
  const inTitles = new Map<string, number>()
  for (const { title } of texts) for (const stem of new Set(title.map(word => word.stem))) inTitles.set(stem, (inTitles.get(stem) ?? 0) + 1)
  const [best, second] = [...inTitles]
    .filter(([, titles]) => titles >= 2)
    .map(([stem]) => ({ stem, weight: weightIn(stem, texts) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.stem.localeCompare(b.stem, 'en'))
  if (!best) return null
  const pair = pairAround(best.stem, texts)
  const written = pair ?? spelling(best.stem, texts)
  const other = second && !pair ? [spelling(second.stem, texts)] : []
  return { title: headlineCase(written), stem: best.stem, words: [written, ...other] }
}

/** What a word weighs in all texts together; the more of them have it, the more. */
function weightIn(stem: string, texts: readonly TextVector[]): number {
  const weights = texts.map(({ weights }) => weights.get(stem) ?? 0)
  return weights.reduce((sum, weight) => sum + weight, 0) * weights.filter(weight => weight > 0).length
}

/** Two words that stand beside each other in at least two of the titles, one of them being this: "sea wall". */
function pairAround(stem: string, texts: readonly TextVector[]): string | null {
  const pairs = texts.flatMap(({ title }) =>
    title.flatMap((word, at) => {
      const before = title[at - 1]
      if (!word.joined || !before || (word.stem !== stem && before.stem !== stem)) return []
      return [{ key: `${before.stem} ${word.stem}`, written: `${before.written} ${word.written}` }]
    }),
  )
  const counted = [...Map.groupBy(pairs, ({ key }) => key).values()].toSorted((a, b) => b.length - a.length)
  const [most] = counted
  return most && most.length >= 2 && most.length * 2 > texts.length ? (most[0]?.written ?? null) : null
}

/** The plural where a title has one, so that names and abbreviations stay as people wrote them. */
function spelling(stem: string, texts: readonly TextVector[]): string {
  const spellings = texts.flatMap(({ title }) => title.filter(word => word.stem === stem).map(({ written }) => written))
  return spellings.toSorted((a, b) => b.length - a.length || a.localeCompare(b, 'en'))[0] ?? stem
}
