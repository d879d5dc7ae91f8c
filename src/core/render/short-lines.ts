// RFC 5322 §2.1.1 allows 998 bytes without the line end; the rest is room for what merge fields bring.
const longest = 800

/** Elements between which white space is not shown. */
const layout = /^<\/?(?:table|tbody|tr|td|p|div|h[1-6]|ul|ol|li|blockquote)\b/i

/** A place to break, and what is put there instead of what stands from it up to `end`. */
interface Break {
  readonly at: number
  readonly end: number
  readonly put: string
}

/**
 * HTML whose lines are at most 800 bytes: broken at spaces of the text, between elements that lay out, and inside a tag between
 * attributes; never in an attribute's value, a merge field or a comment. Words without spaces, as Chinese has them, are broken by a
 * comment that holds the line end. A value that is longer by itself stays whole.
 */
export function shortLines(html: string): string {
  // No code unit takes more than three bytes.
  return html
    .split('\n')
    .map(line => (line.length * 3 <= longest ? line : shortLine(line)))
    .join('\n')
}

function shortLine(line: string): string {
  const breaks: Break[] = []
  let good: Break | null = null
  let poor: Break | null = null
  let width = 0
  let widthAtGood = 0
  let widthAtPoor = 0
  let inTag = false
  for (let at = 0; at < line.length;) {
    const end = tokenEnd(line, at)
    const here = at === 0 ? null : breakBefore(line, at, inTag)
    if (here?.put === '\n') {
      good = here
      widthAtGood = width
    } else if (here) {
      poor = here
      widthAtPoor = width
    }
    if (end === at + 1) inTag = line[at] === '<' || (inTag && line[at] !== '>')
    width += bytesOf(line, at, end)
    const chosen: Break | null = good ?? poor
    if (width > longest && chosen) {
      breaks.push(chosen)
      width -= good ? widthAtGood : widthAtPoor
      good = null
      poor = null
    }
    at = end
  }
  return broken(line, breaks)
}

/** Where what must stay together ends: a value in quotes, a comment, a merge field, an entity, a character of two code units. */
function tokenEnd(line: string, at: number): number {
  const character = line[at]
  if (character === '<' && line.startsWith('<!--', at)) return endAfter(line, '-->', at)
  if (character === '{' && line.startsWith('{{', at)) return endAfter(line, '}}', at)
  if (character === '"' && line[at - 1] === '=') return endAfter(line, '"', at + 1)
  if (character === '&') return at + (/^&[#\w]+;/.exec(line.slice(at, at + 12))?.[0].length ?? 1)
  return at + ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

function endAfter(line: string, mark: string, from: number): number {
  const found = line.indexOf(mark, from)
  return found < 0 ? line.length : found + mark.length
}

/** How the line may be broken before a place. */
function breakBefore(line: string, at: number, inTag: boolean): Break | null {
  const character = line[at]
  if (character === ' ') return { at, end: at + 1, put: '\n' }
  if (inTag) return null
  if (character !== '<') return { at, end: at, put: '<!--\n-->' }
  return line[at - 1] === '>' && layout.test(line.slice(at, at + 12)) ? { at, end: at, put: '\n' } : null
}

function broken(line: string, breaks: readonly Break[]): string {
  let out = ''
  let from = 0
  for (const { at, end, put } of breaks) {
    out += line.slice(from, at) + put
    from = end
  }
  return out + line.slice(from)
}

function bytesOf(line: string, from: number, to: number): number {
  let bytes = 0
  for (let at = from; at < to; at++) {
    const unit = line.charCodeAt(at)
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}
