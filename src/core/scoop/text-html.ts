import { escapeHtml } from '../base/html.ts'

const bullet = /^•\s*/
const number = /^(\d{1,3})[.)]\s+/

/** Text in paragraphs (as a topic page gives it) as HTML: paragraphs, bulleted lists, and numbered lists where numbers follow one another. */
export function textHtml(text: string): string {
  const blocks = text.split(/\n{2,}/).flatMap(block => (isListed(block) ? block.split('\n') : [block]))
  return runs(blocks.filter(block => block.trim() !== ''))
    .map(runHtml)
    .join('\n')
}

function isListed(block: string): boolean {
  return block.split('\n').every(line => bullet.test(line) || number.test(line))
}

/** Neighbouring blocks that make one list belong together; every other block stands alone. */
function runs(blocks: readonly string[]): readonly (readonly string[])[] {
  const together: string[][] = []
  for (const block of blocks) {
    const run = together.at(-1)
    if (run && continues(run.at(-1) ?? '', block)) run.push(block)
    else together.push([block])
  }
  return together
}

function continues(before: string, block: string): boolean {
  if (bullet.test(before)) return bullet.test(block)
  const last = numberOf(before)
  return last !== null && numberOf(block) === last + 1
}

function numberOf(block: string): number | null {
  const match = number.exec(block)
  return match ? Number(match[1]) : null
}

function runHtml(run: readonly string[]): string {
  const [first = ''] = run
  if (bullet.test(first)) return `<ul>${run.map(item => listItem(item, bullet)).join('')}</ul>`
  const start = numberOf(first)
  // One number alone is a heading or a sentence: a list of one would only be indented.
  if (start === null || run.length === 1) return `<p>${lineHtml(first)}</p>`
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${run.map(item => listItem(item, number)).join('')}</ol>`
}

function listItem(item: string, mark: RegExp): string {
  return `<li>${lineHtml(item.replace(mark, ''))}</li>`
}

function lineHtml(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br />')
}
