import { Problem } from '../../core/base/problem.ts'
import { decodeUnicode } from './unicode.ts'

const sampled = 64 * 1024

/** How PDF, zip (and office) files, PNG, GIF, JPEG, gzip, old office files and SQLite begin, in Latin-1. */
const openings = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00FF\u00D8\u00FF',
  '\u001F\u008B',
  '\u00D0\u00CF\u0011\u00E0',
  'SQLite f',
]

/** Throws file-not-understood for bytes that are no text: many zeros outside UTF-16, or other control characters. */
export function refuseBinary(name: string, bytes: Uint8Array): void {
  if (decodeUnicode(bytes.subarray(0, sampled)) && !hasMagic(bytes)) return
  const sample = bytes.subarray(0, sampled)
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  if (hasMagic(bytes) || controls > sample.length * 0.02)
    throw new Problem(
      'file-not-understood',
      `${name} is not a text file.`,
      'Export it as text, CSV, HTML or XML from the program it comes from, and import that.',
    )
}

// Tab, line ends and form feed are text; escape opens the character sets of ISO 2022.
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte)
}

function hasMagic(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return openings.some(opening => start.startsWith(opening))
}
