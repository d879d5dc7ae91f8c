import { chooseArticle } from './choose-article.ts'
import { declaredArticle, holderOf, shareOf } from './declared-text.ts'
import { hintsOf } from './hints.ts'
import { withPictures } from './lazy-pictures.ts'
import { type Element, element, linkDensity } from './page-node.ts'
import { inParagraphs } from './paragraphs.ts'
import { scoreBlocks } from './score-blocks.ts'
import { tidyArticle } from './tidy-article.ts'
import { likelyPage, uncommentedPage, visiblePage, wholePage } from './visible-page.ts'
import { elements, find } from './walk.ts'
import { withoutClutter } from './without-clutter.ts'

/** How strictly to read: what to leave out before looking, and whether to tidy what was found. */
interface Strictness {
  readonly page: (body: Element) => Element
  readonly weighHints: boolean
  readonly tidy: boolean
}

/** With its comments, for pages that hold nothing else. */
const asItIs: Strictness = { page: body => body, weighHints: false, tidy: true }
const levels: readonly Strictness[] = [
  { page: likelyPage, weighHints: true, tidy: true },
  { page: uncommentedPage, weighHints: true, tidy: true },
  { page: uncommentedPage, weighHints: false, tidy: true },
  { page: uncommentedPage, weighHints: false, tidy: false },
  asItIs,
]
/** Characters of running text: with as many, an article has been found. */
const enough = 500
/** As many where the page marks the text as its article. */
const enoughMarked = 140
/** A looser reading must find this much more to be believed. */
const muchMore = 1.6

/**
 * The article of a page as a tree of its own, empty when there is none: read strictly first, and more loosely as long
 * as too little text is found. `declared` is what the page says its text is; it decides between blocks.
 */
export function extractArticle(page: Element, declared: string): Element {
  const pictured = withPictures(page)
  const [visible, whole] = [bodyOf(visiblePage(pictured)), bodyOf(wholePage(pictured))]
  const found = attempts(inParagraphs(visible), declared)
  const allHidden = proseOf(found) === 0 && whole.figures.letters > visible.figures.letters
  return declaredOr(allHidden ? attempts(inParagraphs(whole), declared) : found, declared)
}

function attempts(body: Element, declared: string): Element {
  let best = element('div', {}, [])
  let most = 0
  for (const [at, level] of levels.entries()) {
    const attempt = read(body, declared, level)
    const prose = proseOf(attempt)
    if (prose > most * (most === 0 ? 1 : muchMore)) {
      best = attempt
      most = prose
    }
    // A page of comments alone may be what it is; beside a text they are not the article.
    const next = levels[at + 1]
    if (most >= enough || (most >= enoughMarked && isMarked(best)) || (most > 0 && next === asItIs)) return best
  }
  return best
}

function read(body: Element, declared: string, { page: look, weighHints, tidy }: Strictness): Element {
  const page = look(body)
  const chosen = chooseArticle(page, scoreBlocks(page, weighHints))
  const guided = betterHolder(chosen, page, declared) ?? posts(page, chosen) ?? chosen
  return tidy ? withoutClutter(tidyArticle(guided, weighHints)) : guided
}

/** What the page declares, where the choice by looks misses much of it or holds much else. */
function betterHolder(chosen: Element, page: Element, declared: string): Element | null {
  const holder = holderOf(declared, page)
  if (!holder) return null
  const isRight = shareOf(declared, chosen) >= 0.85 && chosen.figures.letters <= declared.length * 1.4 + 300
  return isRight ? null : element('div', {}, [holder])
}

/** The posts of a discussion, a question and its answers, where the page marks each one's text; null where they are not what was chosen. */
function posts(page: Element, chosen: Element): Element | null {
  const texts = [...elements(page)].filter(({ attributes, figures }) => attributes['itemprop'] === 'text' && figures.letters > 0)
  const letters = texts.reduce((sum, { figures }) => sum + figures.letters, 0)
  return texts.length > 1 && letters >= chosen.figures.letters * 0.6 ? element('div', {}, texts) : null
}

function declaredOr(found: Element, declared: string): Element {
  return declared.length >= 250 && found.figures.letters < declared.length * 0.5 && shareOf(declared, found) < 0.5
    ? declaredArticle(declared)
    : found
}

/** True when the page itself names this the article's text. */
function isMarked(article: Element): boolean {
  return find(article, candidate => hintsOf(candidate).body || /articlebody/i.test(candidate.attributes['itemprop'] ?? '')) !== null
}

/** Characters in paragraphs, cells and the like that are not mostly links. */
function proseOf(article: Element): number {
  let prose = 0
  for (const block of elements(article)) {
    if (/^(?:p|pre|td|li|dd|blockquote)$/.test(block.tag) && linkDensity(block) < 0.3 && !holdsBlocks(block)) prose += block.figures.letters
  }
  return prose
}

function holdsBlocks(block: Element): boolean {
  return block.children.some(({ tag }) => /^(?:p|div|ul|ol|table|li|td|blockquote)$/.test(tag))
}

function bodyOf(page: Element): Element {
  return find(page, ({ tag }) => tag === 'body') ?? element('body', {}, page.children)
}
