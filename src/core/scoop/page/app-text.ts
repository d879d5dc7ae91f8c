import { looseJson } from './loose-json.ts'

const bodyNames = /^(?:articleBody|body|bodyHtml|body_html|content|contentHtml|html|rendered|text|article_body|storyBody|fullText)$/
const least = 400
const deepest = 40

/** The longest text under a name like "body" in the data of a page that scripts make; '' when there is none. HTML or plain. */
export function appText(texts: readonly string[]): string {
  return texts
    .slice(0, 20)
    .filter(text => text.length >= least)
    .map(text => longestBody(looseJson(text.replace(/^\s*window\.__\w+__\s*=\s*/, '')), '', 0))
    .reduce((best, text) => (text.length > best.length ? text : best), '')
}

function longestBody(value: unknown, name: string, depth: number): string {
  if (depth > deepest) return ''
  if (typeof value === 'string') return bodyNames.test(name) && value.length >= least && /\s/.test(value) ? value : ''
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value) && bodyNames.test(name)) return joined(value)
  const texts = Object.entries(value).map(([key, inner]) => longestBody(inner, Array.isArray(value) ? name : key, depth + 1))
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '')
}

/** Text in blocks: strings, or nodes that have their words under "text", "value" or "content". */
function joined(blocks: readonly unknown[]): string {
  const lines = blocks.map(block => wordsOf(block, 0)).filter(line => line !== '')
  const text = lines.join('\n\n')
  return text.length >= least ? text : ''
}

function wordsOf(block: unknown, depth: number): string {
  if (typeof block === 'string') return block
  if (typeof block !== 'object' || block === null || depth > deepest) return ''
  if (Array.isArray(block)) return block.map(inner => wordsOf(inner, depth + 1)).join('')
  const inner = ['text', 'value', 'content', 'children', 'html'].map(name => Object.entries(block).find(([key]) => key === name)?.[1])
  return inner.map(one => wordsOf(one, depth + 1)).find(text => text !== '') ?? ''
}
