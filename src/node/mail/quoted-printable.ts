import { encode, wrap } from 'nodemailer/lib/qp'
import type { MergedText } from '../../core/render/merged-text.ts'
import { wordsOf } from '../../core/render/merged-text.ts'

// Short of RFC 2045's 76 by the = that joins a part to the next, and by what a dot at the start of a line takes more.
const lineLength = 73

/**
 * Encodes texts as quoted-printable (RFC 2045 §6.7), a fixed part only once however many readers get it. Line ends become CRLF.
 * No two blanks and no tab stand in the lines, so that relaxed canonicalisation (RFC 6376 §3.4.4) leaves them as they are, and none
 * begins with a dot, so that SMTP transparency (RFC 5321 §4.5.2) has nothing to add.
 */
export function openQuotedPrintable(): (text: MergedText) => readonly Uint8Array[] {
  const known = new WeakMap<object, Uint8Array>()
  return text => {
    const encoded = text.map(part => {
      if (typeof part === 'string') return encodePart(part)
      const bytes = known.get(part) ?? encodePart(wordsOf([part]))
      known.set(part, bytes)
      return bytes
    })
    const shown = encoded.filter(({ length }) => length > 0)
    return shown.flatMap((bytes, n) => (needsBreak(bytes, shown[n + 1]) ? [bytes, softBreak] : [bytes]))
  }
}

const [carriageReturn, lineFeed] = [0x0d, 0x0a]
const softBreak = Buffer.from('=\r\n')

function encodePart(text: string): Uint8Array {
  const encoded = encode(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'))
  const blanksTold = encoded.replace(/\t/g, '=09').replace(/ (?= )/g, '=20')
  return Buffer.from(wrap(blanksTold, lineLength).replace(/^\./gm, '=2E'), 'latin1')
}

/** Between two parts the line goes on in the next, unless one of them ends it. */
function needsBreak(bytes: Uint8Array, next: Uint8Array | undefined): boolean {
  return next !== undefined && bytes.at(-1) !== lineFeed && next[0] !== carriageReturn
}
