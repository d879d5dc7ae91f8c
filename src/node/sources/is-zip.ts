/** True for the beginning of a zip archive. */
export function isZip([first, second, third]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5)
}
