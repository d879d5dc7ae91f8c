/** A mail's HTML taken apart at its marked blocks (`<tr id="block-…">`): each by its id, and the page around them. */
export interface MarkedMail {
  readonly around: string
  readonly blocks: ReadonlyMap<string, string>
}

const blockStart = /<(tr|div|table) id="(block-[^"]+)"/g

/** Takes a mail apart by its text alone, which takes no parsing of it; null where a block has no end, or two have one id. */
export function markedBlocks(html: string): MarkedMail | null {
  const blocks = new Map<string, string>()
  let around = ''
  let from = 0
  for (const { index, 1: tag = '', 2: id = '' } of html.matchAll(blockStart)) {
    const end = endOf(html, index, tag)
    if (index < from || end < 0 || blocks.has(id)) return null
    blocks.set(id, html.slice(index, end))
    around += `${html.slice(from, index)}<${id}>`
    from = end
  }
  return { around: around + html.slice(from), blocks }
}

/** Where an element ends; -1 when it does not. What stands in comments is not there. */
function endOf(html: string, start: number, tag: string): number {
  const sameTag = new RegExp(`<!--[\\s\\S]*?-->|<(/?)${tag}\\b[^>]*>`, 'g')
  sameTag.lastIndex = start
  let depth = 0
  for (let match = sameTag.exec(html); match; match = sameTag.exec(html)) {
    if (match[1] === undefined) continue
    depth += match[1] === '' ? 1 : -1
    if (depth === 0) return sameTag.lastIndex
  }
  return -1
}

const token = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi
const withoutEnd = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Whether every element in it ends where it should, so that it reads the same by itself as within the mail. */
export function isWellFormed(html: string): boolean {
  const open: string[] = []
  for (const [, slash, name = ''] of html.matchAll(token)) {
    const tag = name.toLowerCase()
    if (tag === '' || withoutEnd.has(tag)) continue
    if (slash === '') open.push(tag)
    else if (open.pop() !== tag) return false
  }
  return open.length === 0
}
