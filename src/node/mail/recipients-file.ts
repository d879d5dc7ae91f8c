import { readFile } from 'node:fs/promises'
import type { Recipients } from '../../core/delivery/manifest.ts'
import { Recipient } from '../../core/delivery/manifest.ts'

const lineFeed = 0x0a

/**
 * The recipients of `audience.jsonl`, a line each. The file is held as it is, and a line read when somebody asks for it: a
 * hundred thousand people as objects would take several times the room. A line that is none throws when it is asked for.
 */
export async function openRecipients(path: string): Promise<Recipients> {
  const bytes = await readFile(path)
  const ends = lineEnds(bytes)
  const at = (n: number): Recipient | undefined => {
    const end = ends[n]
    if (end === undefined) return undefined
    return Recipient.parse(JSON.parse(bytes.toString('utf8', n === 0 ? 0 : (ends[n - 1] ?? 0) + 1, end)))
  }
  return {
    length: ends.length,
    at,
    *entries() {
      for (let n = 0; n < ends.length; n++) {
        const recipient = at(n)
        if (recipient) yield [n, recipient]
      }
    },
  }
}

function lineEnds(bytes: Buffer): Uint32Array {
  const ends: number[] = []
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, end + 1)) ends.push(end)
  return Uint32Array.from(ends)
}
