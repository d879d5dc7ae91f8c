/** Elements around which white space means nothing. */
const structural = 'mjml|mj-[\\w-]+|table|thead|tbody|tfoot|tr|td|th|div|p|h[1-6]|ul|ol|li|blockquote'

// A no-break space is text.
const blank = /^[ \t\r\n]*$/

const tag = new RegExp(`<(/?)(?:${structural})(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`, 'gi')

/** MJML on a line for each element that only lays out, indented; text and what stands within it stay as they are. */
export function readableMjml(mjml: string): string {
  let depth = 0
  let end = 0
  let out = ''
  for (const match of mjml.matchAll(tag)) {
    const [markup, slash] = match
    const between = mjml.slice(end, match.index)
    if (slash === '/') depth = Math.max(0, depth - 1)
    const apart = blank.test(between) ? (out === '' ? '' : `\n${'  '.repeat(depth)}`) : between
    out += apart + markup
    if (slash !== '/' && !markup.endsWith('/>')) depth++
    end = match.index + markup.length
  }
  return (out + mjml.slice(end)).trim()
}
