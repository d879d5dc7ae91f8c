/** A message for the person at the terminal. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}
