/** Attribute values by name, names in lower case. */
export type Attributes = Readonly<Record<string, string>>

/** What a node and all within it amount to, counted once when the node is made. */
export interface Figures {
  /** Characters of text, white space folded; an ideograph counts as two, since it says as much. */
  readonly letters: number
  /** Those of them within links; links to a place on the same page count for a third. */
  readonly linkLetters: number
  readonly headingLetters: number
  /** Characters in lists. */
  readonly listLetters: number
  /** Characters in elements that hold text: paragraphs, cells, items, plain blocks. */
  readonly blockLetters: number
  readonly commas: number
  readonly paragraphs: number
  readonly pictures: number
  readonly items: number
  readonly inputs: number
  readonly embeds: number
  readonly elements: number
}

export interface Words {
  readonly tag: '#text'
  readonly text: string
  readonly figures: Figures
}

export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly PageNode[]
  readonly figures: Figures
}

/** A page as a tree of values: every change makes a new tree, so that an attempt at it never spoils the next. */
export type PageNode = Words | Element

const none: Figures = {
  letters: 0,
  linkLetters: 0,
  headingLetters: 0,
  listLetters: 0,
  blockLetters: 0,
  commas: 0,
  paragraphs: 0,
  pictures: 0,
  items: 0,
  inputs: 0,
  embeds: 0,
  elements: 0,
}

const ideographs = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g
const commas = /[,\u060C\u3001\uFF0C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32]/g
const textBlocks = new Set(['span', 'li', 'td', 'blockquote', 'dl', 'div', 'ol', 'p', 'pre', 'table', 'ul'])
const heading = /^h[1-6]$/

/** A text node. */
export function words(text: string): Words {
  if (!/\S/.test(text)) return { tag: '#text', text, figures: none }
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = line.length + (line.match(ideographs)?.length ?? 0)
  return { tag: '#text', text, figures: { ...none, letters, commas: line.match(commas)?.length ?? 0 } }
}

export function element(tag: string, attributes: Attributes, children: readonly PageNode[]): Element {
  return { tag, attributes, children, figures: figuresOf(tag, attributes, children) }
}

/** The same element with other children; itself when they are the same. */
export function withChildren(old: Element, children: readonly PageNode[]): Element {
  const same = children.length === old.children.length && children.every((child, at) => child === old.children[at])
  return same ? old : element(old.tag, old.attributes, children)
}

export function isElement(node: PageNode | undefined): node is Element {
  return node !== undefined && node.tag !== '#text'
}

/** The share of an element's text that stands in links, 0 to 1. */
export function linkDensity({ figures }: PageNode): number {
  return figures.letters === 0 ? 0 : figures.linkLetters / figures.letters
}

function figuresOf(tag: string, attributes: Attributes, children: readonly PageNode[]): Figures {
  const sum = summed(children)
  const { letters } = sum
  if (tag === 'a') sum.linkLetters = letters * (attributes['href']?.startsWith('#') ? 0.3 : 1)
  if (heading.test(tag)) sum.headingLetters = letters
  if (tag === 'ul' || tag === 'ol') sum.listLetters = letters
  if (textBlocks.has(tag)) sum.blockLetters = letters
  if (tag === 'p') sum.paragraphs += 1
  if (tag === 'li') sum.items += 1
  if (tag === 'img') sum.pictures += 1
  if (tag === 'input' && attributes['type'] !== 'hidden') sum.inputs += 1
  if (tag === 'iframe' || tag === 'object' || tag === 'embed') sum.embeds += 1
  sum.elements += 1
  return sum
}

function summed(children: readonly PageNode[]): { -readonly [name in keyof Figures]: number } {
  const sum = { ...none }
  for (const { figures } of children) {
    sum.letters += figures.letters
    sum.linkLetters += figures.linkLetters
    sum.headingLetters += figures.headingLetters
    sum.listLetters += figures.listLetters
    sum.blockLetters += figures.blockLetters
    sum.commas += figures.commas
    sum.paragraphs += figures.paragraphs
    sum.pictures += figures.pictures
    sum.items += figures.items
    sum.inputs += figures.inputs
    sum.embeds += figures.embeds
    sum.elements += figures.elements
  }
  return sum
}
