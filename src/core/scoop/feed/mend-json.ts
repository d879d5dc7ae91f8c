const token = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|[[\]{}]/g

/** JSON that breaks off, ended after its last whole value in a list (the last whole item of a feed); commas before an end go. */
export function mendJson(text: string): string {
  const open: string[] = []
  let whole: { readonly end: number; readonly ends: string } | null = null
  for (const { 0: mark, index } of text.matchAll(token)) {
    if (mark === '{' || mark === '[') open.push(mark === '{' ? '}' : ']')
    else if (mark === '}' || mark === ']') {
      open.pop()
      if (open.length === 2 && open[1] === ']') whole = { end: index + 1, ends: ']}' }
    }
  }
  const ended = open.length === 0 || whole === null ? text : text.slice(0, whole.end) + whole.ends
  return ended.replace(/("(?:[^"\\]|\\[\s\S])*(?:"|$))|,(?=\s*[\]}])/g, '$1')
}
