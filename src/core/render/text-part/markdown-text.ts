import type { Token } from 'markdown-it'
import { cleanText } from '../../base/clean-text.ts'
import { markdown } from '../../compose/prose/markdown.ts'
import { underline } from './underline.ts'
import { wrap } from './wrap.ts'

/** How the next line begins within lists and quotes, and all lines after it. */
interface Margin {
  first: string
  readonly rest: string
}

/** Where the writing has got to. */
interface Pen {
  readonly margins: Margin[]
  /** The next number of each list around; NaN for bullets. */
  readonly counters: number[]
  readonly links: string[]
}

/** Markdown as plain text: emphasis left out, links numbered in the prose and listed below it, each on a line of its own. */
export function markdownText(text: string, margin = ''): string {
  const tokens = markdown.parse(cleanText(text), {})
  const pen: Pen = { margins: [{ first: margin, rest: margin }], counters: [], links: [] }
  let prose = ''
  for (const [index, token] of tokens.entries()) {
    move(pen, token)
    if (token.type !== 'inline' && token.type !== 'hr') continue
    const opening = tokens[index - 1]
    const follows = opening?.hidden === true && !beginsList(tokens, index)
    const gap = prose === '' ? '' : follows ? '\n' : '\n\n'
    prose += gap + written(pen, token, opening)
  }
  const links = pen.links.map((link, n) => `${margin}[${n + 1}] ${link}`).join('\n')
  return links === '' ? prose : `${prose}\n\n${links}`
}

/** Whether the words begin a list that stands between paragraphs. */
function beginsList(tokens: readonly Token[], index: number): boolean {
  const list = tokens[index - 3]
  return list?.level === 0 && /^(?:bullet|ordered)_list_open$/.test(list.type)
}

function move({ margins, counters }: Pen, token: Token): void {
  const rest = margins.at(-1)?.rest ?? ''
  if (token.type === 'bullet_list_open') counters.push(Number.NaN)
  else if (token.type === 'ordered_list_open') counters.push(Number(token.attrGet('start') ?? 1))
  else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') counters.pop()
  else if (token.type === 'list_item_open') margins.push(itemMargin(rest, counters))
  else if (token.type === 'blockquote_open') margins.push({ first: `${rest}> `, rest: `${rest}> ` })
  else if (token.type === 'list_item_close' || token.type === 'blockquote_close') margins.pop()
}

function itemMargin(rest: string, counters: number[]): Margin {
  const number = counters.pop() ?? Number.NaN
  counters.push(number + 1)
  const bullet = Number.isNaN(number) ? '* ' : `${number}. `
  return { first: rest + bullet, rest: rest + ' '.repeat(bullet.length) }
}

/** The bullet stands before the first paragraph of its item only. */
function written({ margins, links }: Pen, token: Token, opening: Token | undefined): string {
  const margin = margins.at(-1) ?? { first: '', rest: '' }
  const { first, rest } = margin
  margin.first = rest
  if (token.type === 'hr') return `${first}* * *`
  const words = inlineText(token.children ?? [], links)
  return opening?.type === 'heading_open' && first === '' ? underline(words, '-') : wrap(words, first, rest)
}

function inlineText(tokens: readonly Token[], links: string[]): string {
  let text = ''
  let linked: { readonly href: string; readonly from: number } | undefined
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n'
    else if (token.type === 'link_open') linked = { href: String(token.attrGet('href') ?? ''), from: text.length }
    else if (token.type === 'link_close' && linked) {
      if (!sameAddress(text.slice(linked.from), linked.href)) text += ` [${links.push(linked.href)}]`
      linked = undefined
    } else text += token.content
  }
  return text
}

function sameAddress(words: string, href: string): boolean {
  return bare(words) === bare(href)
}

function bare(address: string): string {
  return address.replace(/^mailto:|\/$/g, '').toLowerCase()
}
