/** True for a property list in Apple's binary form. */
export function isBinaryPlist(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1').startsWith('bplist')
}

/** The web address in a binary web location, which is a dictionary of `URL` and one string; null when it holds none. */
export function urlInBinaryPlist(bytes: Uint8Array): string | null {
  const plist = Buffer.from(bytes)
  if (plist.length < 40 || plist.length > 65_536) return null
  const trailer = plist.subarray(-32)
  const [offsetSize = 0] = trailer.subarray(6, 7)
  const count = Number(trailer.readBigUInt64BE(8))
  const table = Number(trailer.readBigUInt64BE(24))
  if (offsetSize < 1 || offsetSize > 6 || count > 100 || table + count * offsetSize > plist.length - 32) return null
  const strings = Array.from({ length: count }, (_, index) => stringAt(plist, plist.readUIntBE(table + index * offsetSize, offsetSize)))
  return strings.find(text => text !== null && /^https?:\/\//i.test(text)) ?? null
}

/** A string of ASCII (0x5n) or UTF-16 (0x6n); a length of fifteen or more follows as an integer of its own. */
function stringAt(plist: Buffer, at: number): string | null {
  const marker = plist[at] ?? 0
  const kind = marker >> 4
  if (kind !== 5 && kind !== 6) return null
  const isLong = (marker & 15) === 15
  const size = isLong ? 2 ** ((plist[at + 1] ?? 0) & 15) : 0
  const start = at + 1 + (isLong ? 1 + size : 0)
  if (start > plist.length || size > 4) return null
  const length = isLong ? plist.readUIntBE(at + 2, size) : marker & 15
  const bytes = plist.subarray(start, start + length * (kind === 6 ? 2 : 1))
  return new TextDecoder(kind === 6 ? 'utf-16be' : 'latin1').decode(bytes)
}
