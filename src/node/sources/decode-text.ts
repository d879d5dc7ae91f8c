import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { decodeUnicode, isUtf8 } from './unicode.ts'

/** Text and the name of the encoding it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

// What pages call by these names, browsers read as the larger sets that contain them (WHATWG Encoding).
const larger: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'x-sjis': 'shift_jis',
  gb2312: 'gbk',
  'x-gbk': 'gbk',
  'ks_c_5601-1987': 'euc-kr',
  'unicode-1-1-utf-8': 'utf-8',
  utf8: 'utf-8',
}

// Browsers look at the first 1024 bytes, and begin again when they meet a declaration later on.
const searched = 64 * 1024

/**
 * Bytes as text: a byte order mark decides, then what is declared (by the server, else in the text itself),
 * then strict UTF-8, then a guess. UTF-8 that is none is guessed at, and any other declared set gives way to
 * text that is UTF-8 to the last byte, because servers and templates declare one set for every file they have.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): Decoded {
  const unicode = decodeUnicode(bytes)
  if (unicode) return unicode
  const [named = null, other = null] = [declared, declaredInside(bytes)].map(encodingNamed).filter(name => name !== null)
  const utf8 = isUtf8(bytes)
  if (named !== null && named !== 'utf-8' && !(utf8 && (isOneByte(named) || hasManyLetters(bytes)))) return decodeAs(bytes, named)
  if (utf8) return decodeAs(bytes, 'utf-8')
  if (mostlyUtf8(bytes)) return { text: utf8WithStrays(bytes), encoding: 'utf-8' }
  return decodeAs(bytes, other !== null && other !== 'utf-8' ? other : guess(bytes))
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return {
    text: iconv.encodingExists(encoding) && encoding !== 'utf-8' ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes),
    encoding,
  }
}

/** A declared name as one we can read, or null; a declaration in ASCII cannot truthfully say UTF-16. */
function encodingNamed(name: string | null): string | null {
  if (name === null) return null
  const lower = name.trim().toLowerCase()
  const known = larger[lower] ?? lower
  if (known.startsWith('utf-16')) return 'utf-8'
  return known === 'utf-8' || iconv.encodingExists(known) ? known : labelled(known)
}

/** By a browser's table of labels, for the few sets that iconv-lite lacks (ISO-2022-JP). */
function labelled(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** `<meta charset>`, `<meta http-equiv … charset=>` or an XML declaration; none that is commented out. */
function declaredInside(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, searched))
    .toString('latin1')
    .replace(/<!--(?:>|[\s\S]*?-->)/g, '')
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)
  return (xml ?? /<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start))?.[1] ?? null
}

function isOneByte(encoding: string): boolean {
  return /^(?:windows-|iso-8859-|koi8|mac|x-mac|ibm|cp(?!9[345]))/.test(encoding)
}

/** UTF-8 into which text of another set was put as it was: bytes that stand alone are read as what they most often are, windows-1252. */
function utf8WithStrays(bytes: Uint8Array): string {
  const stray = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(stray, piece =>
      piece.length > 1 ? Buffer.from(piece, 'latin1').toString() : iconv.decode(Buffer.from(piece, 'latin1'), 'windows-1252'),
    )
}

/** More bytes beyond ASCII than could be UTF-8 by chance. */
function hasManyLetters(bytes: Uint8Array): boolean {
  return bytes.subarray(0, searched).reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0) > 30
}

/** Broken in places, yet clearly UTF-8: a byte lost here and there must not turn every letter of the rest. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 256 * 1024))
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  return whole > broken * 2
}

function guess(bytes: Uint8Array): string {
  const names = analyse(bytes.subarray(0, 64 * 1024)).map(({ name }) => encodingNamed(name))
  return names.find(name => name !== null && name !== 'utf-8') ?? 'windows-1252'
}
