import { Parser } from 'htmlparser2'
import { oneLine } from '../../base/text.ts'
import { underline } from './underline.ts'
import { wrap } from './wrap.ts'

const silent = new Set(['style', 'script', 'title', 'head', 'xml', 'noscript'])
const blocks = new Set('p div td th tr table ul ol li h1 h2 h3 h4 h5 h6 blockquote section article header footer body hr center'.split(' '))

/** Where the writing has got to. */
interface Pen {
  words: string
  /** How the next paragraph begins. */
  bullet: string
  heading: boolean
  readonly paragraphs: string[]
  readonly links: { readonly href: string; readonly from: number }[]
  quiet: number
}

/** The text of a mail of which there is nothing but HTML: its paragraphs at 72 columns, links after their words. What is hidden stays so. */
export function htmlText(html: string): string {
  const pen: Pen = { words: '', bullet: '', heading: false, paragraphs: [], links: [], quiet: 0 }
  const hidden: boolean[] = []
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const hides = silent.has(tag) || /display\s*:\s*none/i.test(attributes['style'] ?? '')
        if (!voids.has(tag)) hidden.push(hides)
        if (hides && !voids.has(tag)) pen.quiet += 1
        if (pen.quiet === 0) opened(pen, tag, attributes)
      },
      ontext(text) {
        if (pen.quiet === 0) pen.words += text
      },
      onclosetag(tag) {
        if (voids.has(tag)) return
        if (pen.quiet === 0) closed(pen, tag)
        if (hidden.pop()) pen.quiet -= 1
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  paragraph(pen)
  return `${pen.paragraphs.join('\n\n')}\n`
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

function opened(pen: Pen, tag: string, attributes: Readonly<Record<string, string>>): void {
  if (blocks.has(tag)) paragraph(pen)
  if (tag === 'br') pen.words += '\u0001'
  else if (tag === 'li') pen.bullet = '* '
  else if (/^h[1-6]$/.test(tag)) pen.heading = true
  else if (tag === 'img') pen.words += attributes['alt'] ?? ''
  else if (tag === 'hr') pen.paragraphs.push('* * *')
  else if (tag === 'a') pen.links.push({ href: attributes['href'] ?? '', from: pen.words.length })
}

function closed(pen: Pen, tag: string): void {
  if (tag === 'a') {
    const link = pen.links.pop()
    const words = link ? oneLine(pen.words.slice(link.from)) : ''
    if (link && words !== '' && /^(?:https?:|mailto:|\{\{)/i.test(link.href) && words !== link.href) pen.words += ` ${link.href}`
  }
  if (blocks.has(tag)) paragraph(pen)
}

function paragraph(pen: Pen): void {
  const lines = pen.words
    .split('\u0001')
    .map(oneLine)
    .filter(line => line !== '')
  if (lines.length > 0) {
    const text = lines.join('\n')
    pen.paragraphs.push(pen.heading ? underline(text, '-') : wrap(text, pen.bullet, pen.bullet === '' ? '' : '  '))
    pen.bullet = ''
  }
  pen.heading = false
  pen.words = ''
}
