import { oneLine } from '../../base/text.ts'
import { type Element, element, isElement, words } from './page-node.ts'
import { textOf } from './walk.ts'

const probes = 24
const probeLength = 32
/** A page of more text than this is no article, and searching all of it would take long. */
const searched = 400_000

/**
 * The smallest block of the page that holds the text which the page declares to be its article (JSON-LD `articleBody`);
 * null where it is not to be found, or only in a block with much else.
 */
export function holderOf(declared: string, body: Element): Element | null {
  if (declared.length < 250 || body.figures.letters > searched) return null
  const wanted = probesOf(declared)
  if (sharedProbes(wanted, body) < 0.7) return null
  const holder = smallest(body, wanted)
  return holder.figures.letters <= declared.length * 2.5 + 500 ? holder : null
}

/** The share of a declared text that an element has, 0 to 1. */
export function shareOf(declared: string, holder: Element): number {
  return sharedProbes(probesOf(declared), holder)
}

/** Declared text as paragraphs, for pages that have it nowhere else. */
export function declaredArticle(declared: string): Element {
  const lines = declared
    .split(/\n+/)
    .map(oneLine)
    .filter(line => line !== '')
  return element(
    'div',
    {},
    lines.map(line => element('p', {}, [words(line)])),
  )
}

function smallest(block: Element, wanted: readonly string[]): Element {
  for (const child of block.children) {
    if (isElement(child) && child.figures.letters >= probeLength && sharedProbes(wanted, child) >= 0.85) return smallest(child, wanted)
  }
  return block
}

function probesOf(declared: string): readonly string[] {
  const letters = bare(declared)
  const step = Math.max(probeLength, Math.floor((letters.length - probeLength) / probes))
  const starts = Array.from({ length: Math.max(1, Math.floor((letters.length - probeLength) / step)) }, (_none, at) => at * step)
  return starts.map(start => letters.slice(start, start + probeLength))
}

function sharedProbes(wanted: readonly string[], block: Element): number {
  const letters = bare(textOf(block))
  return wanted.filter(probe => letters.includes(probe)).length / Math.max(1, wanted.length)
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/<[^<>]*>|&#?\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
