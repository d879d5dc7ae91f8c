import { oneLine, shorten } from '../base/text.ts'

const wanted = 300

/** A text's beginning, about 300 characters: whole sentences where one ends in time, else whole words and an ellipsis. */
export function excerptOf(text: string): string {
  const line = oneLine(text.slice(0, wanted * 4))
  if (line.length <= wanted) return line
  const sentences = line.slice(0, wanted + 1).match(/^.*[.!?…。！？]["'”’)]*(?=\s|$)/s)?.[0] ?? ''
  return sentences.length > wanted * 0.4 ? sentences : shorten(line, wanted)
}
