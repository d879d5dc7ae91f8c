import type { Decoded } from './decode-text.ts'

/** Text whose bytes say that they are Unicode: by a byte order mark, or UTF-16 by where its zeros stand; null otherwise. */
export function decodeUnicode(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8')
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  const zeros = zerosIn(bytes)
  return zeros === null ? null : decode(bytes, zeros)
}

/** True when every byte is UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decode(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Western text in UTF-16 has a zero in every other byte and nowhere else. */
function zerosIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1024)
  const count = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) count[index % 2] = (count[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = count
  const many = sample.length * 0.3
  if (odd > many && even < odd / 20) return 'utf-16le'
  return even > many && odd < even / 20 ? 'utf-16be' : null
}
