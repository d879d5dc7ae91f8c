import { hintsOf } from './hints.ts'
import { type Element, isElement, linkDensity } from './page-node.ts'

/** How much each block looks like it holds the article, and what it stands in. */
export interface Scores {
  readonly of: ReadonlyMap<Element, number>
  readonly parent: ReadonlyMap<Element, Element>
}

interface Scoring {
  readonly of: Map<Element, number>
  readonly parent: Map<Element, Element>
  readonly weighHints: boolean
}

const scored = new Set(['section', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'td', 'pre'])
const tagScores: Readonly<Record<string, number>> = {
  div: 5,
  article: 8,
  main: 6,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
}
/** Shorter text is a caption or a label. */
const shortest = 25
const levels = 5

/** Each paragraph speaks for the blocks it stands in, the nearer the more; links speak against them. */
export function scoreBlocks(body: Element, weighHints: boolean): Scores {
  const scoring: Scoring = { of: new Map(), parent: new Map(), weighHints }
  visit(body, [], scoring)
  for (const [block, score] of scoring.of) scoring.of.set(block, score * (1 - linkDensity(block)))
  return scoring
}

function visit(block: Element, ancestors: Element[], scoring: Scoring): void {
  if (scored.has(block.tag) && block.figures.letters >= shortest) credit(block, ancestors, scoring)
  ancestors.push(block)
  for (const child of block.children) {
    if (!isElement(child)) continue
    scoring.parent.set(child, block)
    visit(child, ancestors, scoring)
  }
  ancestors.pop()
}

function credit({ figures }: Element, ancestors: readonly Element[], scoring: Scoring): void {
  const worth = 2 + figures.commas + Math.min(Math.floor(figures.letters / 100), 3)
  for (let level = 0; level < levels; level += 1) {
    const ancestor = ancestors[ancestors.length - 1 - level]
    if (!ancestor) return
    const before = scoring.of.get(ancestor) ?? firstScore(ancestor, scoring.weighHints)
    scoring.of.set(ancestor, before + worth / (level < 2 ? level + 1 : level * 3))
  }
}

function firstScore(block: Element, weighHints: boolean): number {
  const hints = hintsOf(block)
  const marked = hints.body || block.attributes['itemprop']?.toLowerCase().includes('articlebody') === true
  return (tagScores[block.tag] ?? 0) + (weighHints ? hints.weight + (marked ? 25 : 0) : 0)
}
