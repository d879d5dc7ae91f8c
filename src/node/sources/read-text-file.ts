import { basename } from 'node:path'
import { decodeText } from './decode-text.ts'
import { readFileOrInput } from './read-file-or-input.ts'
import { refuseBinary } from './refuse-binary.ts'

/** A file (or standard input, as `-`) as text, whatever its encoding. Throws file-unreadable, file-too-large and file-not-understood. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFileOrInput(path)
  refuseBinary(path === '-' ? 'Standard input' : basename(path), bytes)
  return decodeText(bytes, null).text
}
