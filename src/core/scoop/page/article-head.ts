import { oneLine } from '../../base/text.ts'
import { type Element, isElement, linkDensity, type PageNode, withChildren } from './page-node.ts'
import { elements, textOf } from './walk.ts'
import { writtenDate } from './written-date.ts'

/** How many blocks at its beginning may repeat what stands above an article. */
const headBlocks = 8

/** The article without its title, byline and date, which are kept elsewhere. */
export function withoutHead(article: Element, title: string, byline: string): Element {
  const head = {
    title: bare(title),
    names: byline
      .split(', ')
      .map(bare)
      .filter(name => name.length > 3),
    left: headBlocks,
  }
  return withChildren(article, headless(article.children, head))
}

interface Head {
  readonly title: string
  readonly names: readonly string[]
  left: number
}

function headless(nodes: readonly PageNode[], head: Head): readonly PageNode[] {
  return nodes.flatMap(node => {
    if (!isElement(node) || node.figures.letters === 0 || head.left <= 0) return [node]
    if (node.figures.letters <= 300 && repeats(node, head)) return []
    if (node.figures.letters > 120 && isText(node)) head.left = 0
    else if (isText(node)) head.left -= 1
    return isText(node) ? [node] : [withChildren(node, headless(node.children, head))]
  })
}

function isText({ tag }: Element): boolean {
  return !/^(?:div|section|article|main|header|center)$/.test(tag)
}

/** "Published 5:01 a.m. May 4, 2026 | Updated 9:00 p.m." */
const dateline =
  /^(?:first )?(?:published|posted|updated|last (?:updated|modified)|veröffentlicht|aktualisiert|stand|erschienen|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publicerad|publisert|опубликовано|обновлено|更新|発行|发布|發布)(?:\b|[\s:：])/iu

function repeats(node: Element, { title, names }: Head): boolean {
  const line = oneLine(textOf(node))
  const text = bare(line)
  if (/^(?:h[1-3]|header|div|p)$/.test(node.tag) && title !== '' && text === title) return true
  // A heading may have a word above the title: "Town planning: The weaving mill becomes a library".
  if (/^h[12]$/.test(node.tag) && title.length > 15 && text.endsWith(title) && text.length <= title.length + 40) return true
  if (node.figures.letters > 110 || node.tag === 'figure') return false
  if (line.length <= 140 && dateline.test(line) && writtenDate(line, true) !== null) return true
  const rest = names.reduce((left, name) => left.replace(name, ''), text)
  const named = rest !== text && rest.length <= Math.max(30, text.length * 0.5)
  return (named && !/[.!?。]$/.test(line.replace(/\b\p{L}{1,3}\./gu, ''))) || (writtenDate(line, true) !== null && line.length <= 60)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The first paragraph that says something. */
export function firstParagraph(article: Element): string {
  for (const block of elements(article)) {
    if (block.tag === 'p' && block.figures.letters >= 50 && linkDensity(block) < 0.5) return oneLine(textOf(block))
  }
  return ''
}
