import type { PageLine } from './page-lines.ts'

const bullet = /^[•◦▪●○‣·∙]\s*/
const numbered = /^\d{1,3}[.)]\s/

/** Lines as text: paragraphs apart by a blank line, line breaks inside them kept, bullets as `•`, a list apart from the words around it. */
export function blockText(lines: readonly PageLine[]): string {
  let text = ''
  let before: 'nothing' | 'blank' | 'words' | 'item' = 'nothing'
  for (const line of lines) {
    if (line.text === '') {
      if (before !== 'nothing') before = 'blank'
      continue
    }
    const words = line.text.replace(bullet, '• ').trimEnd()
    const kind = isItem(line) ? 'item' : 'words'
    text += `${before === 'nothing' ? '' : before === kind ? '\n' : '\n\n'}${words}`
    before = kind
  }
  return text
}

// A number at the margin is a heading or a sentence; the browser indents the items of a list.
function isItem({ text, indent }: PageLine): boolean {
  return bullet.test(text) || (indent > 0 && numbered.test(text))
}
