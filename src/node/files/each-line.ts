import { createReadStream } from 'node:fs'

const lineFeed = 0x0a

/** Gives every whole line of a file, as UTF-8 without its end, and how many bytes it takes with it; the file is never held as a whole. */
export async function eachLine(path: string, take: (text: string, bytes: number) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; start = end + 1, end = bytes.indexOf(lineFeed, start))
      take(bytes.toString('utf8', start, end), end + 1 - start)
    rest = bytes.subarray(start)
  }
}
