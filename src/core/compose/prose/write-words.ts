import type { ProseMark, ProseNode } from './prose.ts'

/** One of the ways in which the same words can be written in Markdown. */
export interface Writing {
  /** What is escaped: what is likely to be taken for Markdown, every punctuation mark but merge fields, or those too. */
  readonly escape: 'little' | 'much' | 'all'
  readonly italic: '*' | '_'
  /** Which marks go around which. */
  readonly order: readonly ProseMark['type'][]
}

/** Words in a row as Markdown; breaks are line ends. */
export function writeWords(words: readonly ProseNode[], writing: Writing, depth = 0): string {
  const type = writing.order[depth]
  if (type === undefined) return words.map(word => wordText(word, writing)).join('')
  let text = ''
  for (let at = 0; at < words.length;) {
    const mark = markAt(words[at], type)
    let end = at + 1
    while (end < words.length && JSON.stringify(markAt(words[end], type)) === JSON.stringify(mark)) end += 1
    const run = words.slice(at, end)
    text += mark ? around(run, mark, writing, depth) : writeWords(run, writing, depth + 1)
    at = end
  }
  return text
}

function markAt(word: ProseNode | undefined, type: ProseMark['type']): ProseMark | undefined {
  return word?.marks?.find(mark => mark.type === type)
}

function around(run: readonly ProseNode[], mark: ProseMark, writing: Writing, depth: number): string {
  if (mark.type === 'link') return linkText(run, mark.attrs, writing, depth)
  const inside = writeWords(run, writing, depth + 1)
  const sign = { bold: '**', strike: '~~', italic: writing.italic, code: '' }[mark.type]
  // White space within emphasis would keep it from being one.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? []
  return words === '' ? inside : `${before}${sign}${words}${sign}${after}`
}

function linkText(
  run: readonly ProseNode[],
  { href, title }: { href: string; title: string | null },
  writing: Writing,
  depth: number,
): string {
  const [only] = run
  const bare = run.length === 1 && only?.text === href && title === null && (only.marks?.length ?? 0) === 1
  if (bare && writing.escape === 'little') return href
  const address = href.replace(/&(?=#?\w+;)/g, '&amp;')
  const target = /[\s()<>\\]/.test(href) || href === '' ? `<${address.replace(/[<>\\]/g, String.raw`\$&`)}>` : address
  const tip = title === null ? '' : ` "${title.replace(/["\\&]/g, String.raw`\$&`)}"`
  return `[${writeWords(run, writing, depth + 1)}](${target}${tip})`
}

function wordText(word: ProseNode, { escape }: Writing): string {
  if (word.type === 'hardBreak') return '\n'
  const text = word.text ?? ''
  if (word.marks?.some(({ type }) => type === 'code')) return codeText(text)
  if (escape === 'all') return escapedMuch(text)
  const each = escape === 'much' ? escapedMuch : escapedLittle
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part, at) => (at % 2 === 1 ? part : each(part)))
    .join('')
}

function codeText(text: string): string {
  const runs = text.match(/`+/g)?.map(({ length }) => length) ?? []
  let length = 1
  while (runs.includes(length)) length += 1
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : ''
  return `${'`'.repeat(length)}${pad}${text}${pad}${'`'.repeat(length)}`
}

/** Emphasis, code, links and entities, where they could begin or end. */
function escapedLittle(text: string): string {
  return text.replace(
    /\\(?=[!-/:-@[-`{-~]|$)|`|~(?=~)|\*(?!(?<=\s\*)\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()|&(?=#?\w+;)|<(?=\w)/gu,
    String.raw`\$&`,
  )
}

function escapedMuch(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`).replace(/[^\S ]|^ | $/g, space => `&#${space.codePointAt(0)};`)
}

/** A line that would begin a heading, a list, a quote or a rule, so that it does not. */
export function plainLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|=+\s*$|-{2,}\s*$|[-*_](?:\s*[-*_]){2,}\s*$)/, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}
