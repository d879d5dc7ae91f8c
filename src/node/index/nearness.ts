import type { TextSequences } from './text-sequences.ts'
import type { ClauseMatch } from './weigh-articles.ts'
import { encodeRun, findRun } from './word-sequence.ts'

interface Pair {
  readonly run: Buffer
  readonly rarity: number
}

const perPair = 0.5
const inTitle = 0.6
const wholeTitle = 1.5

/** What an article's score gains where words that were typed together stand together, above all in its title. */
export function nearness(texts: TextSequences, matches: readonly ClauseMatch[]): (n: number) => number {
  const words = matches.map(({ match, near, rarity }) => ({ run: match.count === 0 && near ? near.run : match.run, rarity }))
  const typed = words.flatMap(({ run }) => run)
  const whole = words.every(({ run }) => run.length > 0) && typed.length > 0 ? encodeRun(typed) : null
  const pairs = words.slice(1).flatMap((word, index): Pair[] => {
    const before = words[index]
    if (!before || word.run.length === 0 || before.run.length === 0) return []
    return [{ run: encodeRun([...before.run, ...word.run]), rarity: Math.min(before.rarity, word.rarity) }]
  })
  const rarities = words.reduce((sum, { rarity }) => sum + rarity, 0)
  return n => {
    if (!whole && pairs.length === 0) return 0
    const sequence = texts.of(n)
    if (!sequence) return 0
    const title = sequence.subarray(0, titleLength(sequence))
    let gain = whole?.equals(title) ? wholeTitle * rarities : 0
    for (const { run, rarity } of pairs) {
      if (findRun(sequence, run) >= 0) gain += perPair * rarity
      if (findRun(title, run) >= 0) gain += inTitle * rarity
    }
    return gain
  }
}

/** A field ends at a byte of its own, which within a number is followed by more of it. */
function titleLength(sequence: Buffer): number {
  for (let at = sequence.indexOf(0x80); at >= 0; at = sequence.indexOf(0x80, at + 1)) if ((sequence[at + 1] ?? 0x80) >= 0x80) return at
  return sequence.length
}
