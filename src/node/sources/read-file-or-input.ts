import { largestSource, readFileBytes, tooLarge } from './read-file-bytes.ts'

/** The bytes of a file, or of standard input, as `-`. Throws file-unreadable and file-too-large. */
export async function readFileOrInput(path: string): Promise<Uint8Array> {
  return path === '-' ? readStandardInput() : readFileBytes(path)
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
