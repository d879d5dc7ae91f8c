/** One content line of a vCard, unfolded. */
export interface VcardLine {
  /** Of its first physical line, from 1. */
  readonly at: number
  /** In capitals, without the group before it: `item1.email` is `EMAIL`. */
  readonly name: string
  /** 0 for the one that is preferred; 1 to 100 as PREF says, 101 where nothing does. */
  readonly preference: number
  /** The value as it is written, quoted-printable decoded. */
  readonly raw: string
  /** The whole value, its escapes resolved. */
  text(): string
  /** A value of several, cut where the mark is not escaped. */
  parts(mark: ',' | ';'): readonly string[]
}

const unstated = 101

/** The content lines of a text, folded lines joined (RFC 6350 §3.2, and the soft breaks of quoted-printable in version 2.1). */
export function* vcardLines(text: string): Generator<VcardLine> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  for (let at = 0; at < lines.length;) {
    const from = at
    let line = lines[at] ?? ''
    at += 1
    const quotedPrintable = /^[^:]*;(?:encoding=)?quoted-printable[;:]/i.test(line)
    for (;;) {
      const next = lines[at]
      if (next === undefined) break
      if (quotedPrintable && line.endsWith('=')) line = line.slice(0, -1) + next
      else if (/^[ \t]/.test(next)) line += next.slice(1)
      else break
      at += 1
    }
    const read = readLine(line, from + 1, quotedPrintable)
    if (read) yield read
  }
}

function readLine(line: string, at: number, quotedPrintable: boolean): VcardLine | null {
  // A colon inside a quoted parameter does not end the parameters.
  const cut = /^((?:[^:"]|"[^"]*")*):(.*)$/s.exec(line)
  if (!cut) return null
  const [head = '', ...parameters] = (cut[1] ?? '').split(';')
  const written = cut[2] ?? ''
  const raw = quotedPrintable ? decodeQuotedPrintable(written, charsetIn(parameters)) : written
  return {
    at,
    name: head
      .slice(head.lastIndexOf('.') + 1)
      .trim()
      .toUpperCase(),
    preference: preferenceIn(parameters),
    raw,
    text: () => unescaped(raw).trim(),
    parts: mark => split(raw, mark).map(part => unescaped(part).trim()),
  }
}

/** `PREF=1` of version 4, `TYPE=pref` of version 3, a bare `PREF` of version 2.1. */
function preferenceIn(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=')
    if (/^pref$/i.test(name)) return value === '' ? 0 : Math.min(Math.max(Number.parseInt(value.replaceAll('"', ''), 10) || 100, 1), 100)
    if (/^type$/i.test(name) && /(?:^|[,"])pref(?:$|[,"])/i.test(value)) return 0
  }
  return unstated
}

function charsetIn(parameters: readonly string[]): string {
  return /^charset=(.+)$/i.exec(parameters.find(parameter => /^charset=/i.test(parameter)) ?? '')?.[1] ?? 'utf-8'
}

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const [part] of text.matchAll(/=[0-9a-f]{2}|[^=]+|=/gi)) {
    if (/^=[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16))
    else for (const byte of encoder.encode(part)) bytes.push(byte)
  }
  return decoder(charset).decode(Uint8Array.from(bytes))
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

function split(raw: string, mark: string): string[] {
  const parts = ['']
  for (const [piece] of raw.matchAll(/\\.|[^\\]/gs)) {
    if (piece === mark) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${piece}`)
  }
  return parts
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => (/^n$/i.test(character) ? '\n' : character))
}
