/** Words of the source inside a note: a Markdown quotation. */
export function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}
