/** A string object of a PDF from where it begins, one byte a character; null when there is none. ISO 32000-2 §7.3.4. */
export function pdfString(source: string, from: number): string | null {
  if (source[from] === '(') return literal(source, from + 1)
  const hex =
    source[from] === '<' && source[from + 1] !== '<' ? /^<([0-9a-f\s]{0,20000})>/i.exec(source.slice(from, from + 20_002))?.[1] : undefined
  return hex === undefined ? null : Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')
}

const longest = 10_000
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(source: string, from: number): string | null {
  let text = ''
  let depth = 1
  for (let at = from; at < source.length && text.length < longest; at += 1) {
    const character = source.charAt(at)
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0]
      const lineEnd = /^(?:\r\n|\r|\n)/.exec(source.slice(at + 1, at + 3))?.[0]
      const next = source.charAt(at + 1)
      text +=
        octal === undefined ? (lineEnd === undefined ? (escapes[next] ?? next) : '') : String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      at += octal?.length ?? lineEnd?.length ?? 1
      continue
    }
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return text
    text += character
  }
  return null
}
