/**
 * How many letters must be put in, left out, changed or swapped with the next (Damerau–Levenshtein, optimal string alignment)
 * to make one word of the other, or, with `start`, of some beginning of it; `most + 1` when it takes more than that.
 */
export function editDistance(typed: string, word: string, most: number, start: boolean): number {
  const width = Math.min(word.length, typed.length + most)
  let beforeLast = new Uint8Array(width + 1)
  let last = Uint8Array.from({ length: width + 1 }, (_, index) => index)
  for (let i = 1; i <= typed.length; i++) {
    const row = new Uint8Array(width + 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= width; j++) {
      const same = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1)
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === word.charCodeAt(j - 1)
      if (swapped) steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1)
      row[j] = steps
      least = Math.min(least, steps)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = row
  }
  const whole = width === word.length ? (last[width] ?? 0) : most + 1
  return Math.min(most + 1, start ? Math.min(...last) : whole)
}
