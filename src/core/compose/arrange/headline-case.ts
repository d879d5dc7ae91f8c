/** A tag or word as a section's title: a capital first, all else as people wrote it. */
export function headlineCase(words: string): string {
  const [first = '', ...rest] = words
  return first.toLocaleUpperCase('en') + rest.join('')
}
