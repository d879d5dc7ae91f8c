import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** The answer is larger than it may be; read no further. */
export class TooLarge extends Error {}

/** Reads an answer's body, unpacked, up to a limit on both its packed and its unpacked size. Rejects with TooLarge past it. */
export async function readAnswer(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(response)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge(response)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(response: IncomingMessage): TooLarge {
  response.destroy()
  return new TooLarge()
}

function unpacked(response: IncomingMessage): Readable {
  const unpack = unpacker(response.headers['content-encoding']?.trim().toLowerCase() ?? '')
  // The reader of the last stream gets the error; pipeline's own report of it would be the second.
  return unpack ? pipeline(response, unpack, () => {}) : response
}

function unpacker(encoding: string): Transform | null {
  // Servers cut their last block short now and then; browsers show what there is, and so do we.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip(lenient)
  if (encoding === 'deflate') return createInflate(lenient)
  if (encoding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  return null
}
