import { oneLine } from '../../base/text.ts'
import { isClutterHeading, isInvitation, isPlea, leadsAway, namesTags } from './clutter-words.ts'
import { type Element, isElement, linkDensity, type PageNode, withChildren } from './page-node.ts'
import { textOf } from './walk.ts'

const containers = new Set(['div', 'section', 'article', 'main', 'header', 'center', 'form', 'fieldset', 'blockquote', 'span'])
const keepsItsOwn = new Set(['pre', 'code', 'table', 'figure'])

/** The article without what its words give away as something else: "Related stories" and the list below it, "Share this", "© 2026". */
export function withoutClutter(article: Element): Element {
  return withChildren(article, cleared(article.children))
}

function cleared(nodes: readonly PageNode[]): readonly PageNode[] {
  const left: PageNode[] = []
  let underClutter = false
  for (const node of nodes) {
    if (!isElement(node)) {
      left.push(node)
      continue
    }
    const text = shortText(node)
    if (underClutter && isOffer(node)) continue
    underClutter = text !== '' && isHeadline(node) && isClutterHeading(text)
    if (underClutter || isClutterLine(node, text) || isClutterSection(node, text) || isTagList(node)) continue
    left.push(...inside(node))
  }
  return left
}

function inside(node: Element): readonly PageNode[] {
  if (!containers.has(node.tag) || keepsItsOwn.has(node.tag)) return [node]
  const block = withChildren(node, cleared(node.children))
  return block.figures.letters === 0 && block.figures.pictures === 0 && node.figures.letters > 0 ? [] : [block]
}

/** A short block under such a heading: "Our newsletter", a line about it and a button. */
function isClutterSection(node: Element, text: string): boolean {
  if (text === '' || !containers.has(node.tag)) return false
  const first = node.children.find(child => child.figures.letters > 0)
  return (
    isElement(first) &&
    /^h[1-6]$/.test(first.tag) &&
    first.figures.letters < node.figures.letters &&
    isClutterHeading(oneLine(textOf(first)))
  )
}

/** "Tags: weather, islands", however many there are. */
function isTagList(node: Element): boolean {
  return linkDensity(node) > 0.5 && namesTags(textOf(node).slice(0, 60).trimStart())
}

/** Long text is never clutter, and its words need not be looked at. */
function shortText(node: Element): string {
  return node.figures.letters > 400 ? '' : oneLine(textOf(node))
}

function isHeadline({ tag, figures }: Element): boolean {
  return /^h[1-6]$/.test(tag) || ((tag === 'p' || tag === 'div' || tag === 'strong' || tag === 'span') && figures.letters <= 60)
}

function isClutterLine(node: Element, text: string): boolean {
  if (text === '') return false
  if (keepsItsOwn.has(node.tag)) return node.tag === 'figure' && node.figures.pictures === 0 && leadsAway(text) && linkDensity(node) > 0.3
  if (node.tag === 'ul' || node.tag === 'ol')
    return (isPlea(text) && linkDensity(node) > 0.5) || (leadsAway(text) && linkDensity(node) > 0.3)
  if (leadsAway(text) && text.length <= 250 && linkDensity(node) > 0.3) return true
  return isPlea(text) || (isInvitation(text) && linkDensity(node) > 0.6)
}

/** What stands under such a heading: links, teasers, pictures; no text to read. */
function isOffer(node: Element): boolean {
  if (/^h[1-6]$/.test(node.tag)) return linkDensity(node) > 0.5
  return linkDensity(node) > 0.3 || (node.figures.letters < 80 && !/[.!?。！？]["'”’»)]*$/.test(textOf(node).trim()))
}
