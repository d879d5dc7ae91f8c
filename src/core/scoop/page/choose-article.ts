import { hintsOf } from './hints.ts'
import { type Element, element, isElement, linkDensity, type PageNode } from './page-node.ts'
import type { Scores } from './score-blocks.ts'
import { textOf } from './walk.ts'

const contenders = 5
/** The share of the best score at which another block is as good a choice. */
const nearlyAsGood = 0.75
const enoughContenders = 3

/** The block that holds the article, with those of its neighbours that belong to it; all of the body when none stands out. */
export function chooseArticle(body: Element, scores: Scores): Element {
  const best = topBlock(scores)
  if (!best || best === body) return element('div', {}, body.children)
  const top = onlyChild(better(common(best, scores), scores), scores)
  if (top === body) return element('div', {}, body.children)
  return element('div', {}, withNeighbours(top, [top], scores, scores.of.get(top) ?? 0))
}

/** A block and what belongs to it beside it; where that is nearly all of what they stand in, also what belongs beside that. */
function withNeighbours(top: Element, own: readonly PageNode[], scores: Scores, best: number): readonly PageNode[] {
  const parent = scores.parent.get(top)
  if (!parent) return own
  const parts = joined(parent, top, scores, best).flatMap(part => (part === top ? own : [part]))
  const letters = parts.reduce((sum, { figures }) => sum + figures.letters, 0)
  const isAll = parts.length > 1 && parent.tag !== 'body' && letters >= parent.figures.letters * 0.9
  return isAll ? withNeighbours(parent, parts, scores, best) : parts
}

function topBlock(scores: Scores): Element | undefined {
  let top: Element | undefined
  for (const [block, score] of scores.of) if (!top || score > (scores.of.get(top) ?? 0)) top = block
  return top
}

/** Where several blocks are nearly as good, the article is what holds them all. */
function common(top: Element, scores: Scores): Element {
  const best = scores.of.get(top) ?? 0
  const lines = [...scores.of]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, contenders)
    .filter(([block, score]) => block !== top && score >= best * nearlyAsGood)
    .map(([block]) => new Set(ancestorsOf(block, scores)))
  if (lines.length < enoughContenders) return top
  for (const ancestor of ancestorsOf(top, scores)) {
    if (ancestor.tag === 'body') return top
    if (lines.filter(line => line.has(ancestor)).length >= enoughContenders) return ancestor
  }
  return top
}

/** An article in parts scores higher where the parts come together. */
function better(top: Element, scores: Scores): Element {
  let last = scores.of.get(top) ?? 0
  const least = last / 3
  for (const ancestor of ancestorsOf(top, scores)) {
    const score = scores.of.get(ancestor)
    if (ancestor.tag === 'body' || (score !== undefined && score < least)) return top
    if (score === undefined) continue
    if (score > last) return ancestor
    last = score
  }
  return top
}

function onlyChild(top: Element, scores: Scores): Element {
  const parent = scores.parent.get(top)
  if (!parent || parent.tag === 'body' || parent.children.filter(isElement).length > 1) return top
  return onlyChild(parent, scores)
}

function ancestorsOf(block: Element, scores: Scores): readonly Element[] {
  const ancestors: Element[] = []
  for (let next = scores.parent.get(block); next; next = scores.parent.get(next)) ancestors.push(next)
  return ancestors
}

function joined(parent: Element, top: Element, scores: Scores, best: number): readonly PageNode[] {
  const least = Math.max(10, best * 0.2)
  const name = top.attributes['class'] ?? ''
  return parent.children.filter(sibling => {
    if (sibling === top) return true
    if (!isElement(sibling)) return false
    const bonus = name !== '' && sibling.attributes['class'] === name ? best * 0.2 : 0
    const score = scores.of.get(sibling)
    return (score !== undefined && score + bonus >= least) || belongs(sibling)
  })
}

/** A paragraph beside the article, or a standfirst or picture before it. */
function belongs(sibling: Element): boolean {
  if (hintsOf(sibling).comments) return false
  const { letters } = sibling.figures
  if (sibling.tag !== 'p') return false
  const links = linkDensity(sibling)
  return letters > 80 ? links < 0.25 : letters > 0 && links === 0 && /[.。！？!?…](?:\s|$)/.test(textOf(sibling).trim())
}
