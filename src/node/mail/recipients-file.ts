import { closeSync, openSync, readSync } from 'node:fs'
import type { Recipients } from '../../core/delivery/manifest.ts'
import { Recipient } from '../../core/delivery/manifest.ts'
import { eachLine } from '../files/each-line.ts'

const blockLines = 256

/**
 * The recipients of `audience.jsonl`, a line each. Only where the lines end is held, and the few that were read last: a hundred
 * thousand people in memory would be most of what a delivery takes. A line that is none throws when it is asked for.
 */
export async function openRecipients(path: string): Promise<Recipients> {
  const ends: number[] = []
  await eachLine(path, (_text, bytes) => void ends.push((ends.at(-1) ?? 0) + bytes))
  const offsets = Float64Array.from([0, ...ends])
  const length = ends.length
  let block: { readonly number: number; readonly lines: readonly string[] } = { number: -1, lines: [] }

  const at = (n: number): Recipient | undefined => {
    if (n < 0 || n >= length) return undefined
    const number = Math.floor(n / blockLines)
    if (block.number !== number) {
      const [first, end] = [number * blockLines, Math.min(length, (number + 1) * blockLines)]
      block = { number, lines: textBetween(path, offsets[first] ?? 0, offsets[end] ?? 0).split('\n') }
    }
    return Recipient.parse(JSON.parse(block.lines[n % blockLines] ?? ''))
  }
  return { length, at }
}

/** The file's text, some lines at a time. */
export function* recipientLines(audience: readonly Recipient[]): Iterable<string> {
  for (let n = 0; n < audience.length; n += blockLines)
    yield audience
      .slice(n, n + blockLines)
      .map(recipient => `${JSON.stringify(recipient)}\n`)
      .join('')
}

function textBetween(path: string, start: number, end: number): string {
  const bytes = Buffer.alloc(end - start)
  const file = openSync(path, 'r')
  try {
    let done = 0
    for (let read = -1; read !== 0 && done < bytes.length; done += read)
      read = readSync(file, bytes, done, bytes.length - done, start + done)
    return bytes.toString('utf8', 0, done)
  } finally {
    closeSync(file)
  }
}
