import { isDataTable } from './data-table.ts'
import { hintsOf } from './hints.ts'
import { type Element, element, isElement, linkDensity, type PageNode, withChildren } from './page-node.ts'
import { textOf } from './walk.ts'

const dropped = new Set(['object', 'embed', 'footer', 'link', 'aside', 'input', 'textarea', 'select', 'button', 'iframe'])
const doubtful = new Set(['table', 'ul', 'ol', 'div', 'section', 'form', 'fieldset', 'header'])
const keepsItsOwn = new Set(['pre', 'code', 'figure'])
const notices =
  /^(?:ad(?:vertisement|vertising)?s?|skip advertisement|article continues (?:after|below).{0,30}|sponsored|anzeige|werbung|publicité|publicidad|реклама|广告|広告|loading\s*(?:…|\.\.\.)?|wird geladen\s*…?)$/i

/** The chosen article without forms, share bars, lists of links and the like in between. */
export function tidyArticle(article: Element, weighHints: boolean): Element {
  return element(
    'div',
    {},
    article.children.flatMap(child => tidied(child, weighHints)),
  )
}

function tidied(node: PageNode, weighHints: boolean): readonly PageNode[] {
  if (!isElement(node)) return [node]
  if (dropped.has(node.tag)) return []
  if (node.tag === 'table' && isDataTable(node)) return [node]
  if (keepsItsOwn.has(node.tag))
    return node.tag === 'figure'
      ? [
          withChildren(
            node,
            node.children.flatMap(child => (isElement(child) && dropped.has(child.tag) ? [] : [child])),
          ),
        ]
      : [node]
  const block = withChildren(
    node,
    node.children.flatMap(child => tidied(child, weighHints)),
  )
  if (doubtful.has(block.tag) && isClutter(block, weighHints)) return []
  if (/^h[12]$/.test(block.tag) && weighHints && hintsOf(block).weight < 0) return []
  return isEmpty(block) ? [] : [block]
}

function isEmpty({ tag, figures }: Element): boolean {
  return (
    figures.letters === 0 && figures.pictures === 0 && (tag === 'p' || /^h[1-6]$/.test(tag) || tag === 'li' || tag === 'ul' || tag === 'ol')
  )
}

/** True for a block that is more machinery than text. */
function isClutter(block: Element, weighHints: boolean): boolean {
  const { figures } = block
  const hints = hintsOf(block)
  if (hints.share && figures.letters < 500) return true
  if (block.attributes['role'] === 'toolbar') return true
  if (/^(?:section|header)$/.test(block.tag) && figures.letters > 1500) return false
  const weight = weighHints ? hints.weight : 0
  if (weight < 0) return true
  if (figures.commas >= 10) return false
  if (figures.letters < 40 && notices.test(textOf(block).trim())) return true
  return isUnlikeText(block, weight)
}

function isUnlikeText(block: Element, weight: number): boolean {
  const { letters, headingLetters, listLetters, blockLetters, paragraphs, pictures, items, inputs, embeds } = block.figures
  const links = linkDensity(block)
  const isList = block.tag === 'ul' || block.tag === 'ol' || (letters > 0 && listLetters / letters > 0.9)
  if (isList && isGallery(block)) return false
  if (pictures > 1 && paragraphs / pictures < 0.5 && letters < 200) return true
  if (!isList && items - 100 > paragraphs) return true
  if (inputs > Math.floor(paragraphs / 3)) return true
  const headed = letters > 0 && headingLetters / letters >= 0.9
  if (!isList && !headed && letters < 25 && (pictures === 0 || pictures > 2) && links > 0) return true
  if (!isList && weight < 25 && links > 0.2) return true
  if (weight >= 25 && links > 0.5) return true
  if (isList && links > 0.85 && letters < 1500) return true
  if ((embeds === 1 && letters < 75) || embeds > 1) return true
  return pictures === 0 && blockLetters === 0 && letters === 0
}

/** A list whose every item is a picture. */
function isGallery({ figures }: Element): boolean {
  return figures.items > 0 && figures.pictures === figures.items
}
