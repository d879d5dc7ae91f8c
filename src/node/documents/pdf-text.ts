/** A string of a PDF as text: by its byte order mark (ISO 32000-2 §7.9.2.2), else in PDFDocEncoding. `bytes` holds one byte a character. */
export function pdfText(bytes: string): string {
  if (bytes.startsWith('\u00FE\u00FF')) return withoutEscapes(decode(bytes.slice(2), 'utf-16be'))
  if (bytes.startsWith('\u00FF\u00FE')) return withoutEscapes(decode(bytes.slice(2), 'utf-16le'))
  if (bytes.startsWith('\u00EF\u00BB\u00BF')) return withoutEscapes(decode(bytes.slice(3), 'utf-8'))
  return bytes.replace(/[\p{Cc}\u00A0\u00AD]/gu, character => ofItsOwn.get(character) ?? '')
}

function decode(bytes: string, encoding: string): string {
  return new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'))
}

/** Unicode strings may name their language between two escape characters. */
function withoutEscapes(text: string): string {
  return text.replace(/(\p{Cc})[a-z]{2,8}\1/giu, '')
}

// PDFDocEncoding is Latin-1 but for these (ISO 32000-2, annex D.3).
const ofItsOwn = new Map<string, string>([
  ...pairs(0x18, '˘ˇˆ˙˝˛˚˜'),
  ...pairs(0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'),
  ...pairs(0xa0, '€'),
])

function pairs(first: number, characters: string): [string, string][] {
  return Array.from(characters, (character, index) => [String.fromCharCode(first + index), character])
}
