import { basename } from 'node:path'
import { decodeText } from './decode-text.ts'
import { largestSource, readFileBytes, tooLarge } from './read-file-bytes.ts'
import { refuseBinary } from './refuse-binary.ts'

/** A file (or standard input, as `-`) as text, whatever its encoding. Throws file-unreadable, file-too-large and file-not-understood. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = path === '-' ? await readStandardInput() : await readFileBytes(path)
  refuseBinary(path === '-' ? 'Standard input' : basename(path), bytes)
  return decodeText(bytes, null).text
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestSource) throw tooLarge('Standard input', size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
