import { hintsOf } from './hints.ts'
import { type Element, isElement } from './page-node.ts'
import { kept } from './walk.ts'

const unseen = new Set([
  'script',
  'style',
  'head',
  'link',
  'meta',
  'base',
  'title',
  'noscript',
  'template',
  'dialog',
  'nav',
  'svg',
  'canvas',
  'map',
  'audio',
  'select',
  'option',
  'datalist',
  'textarea',
  'button',
  'frameset',
  'rp',
])
const asides = new Set([
  'menu',
  'menubar',
  'complementary',
  'navigation',
  'alert',
  'alertdialog',
  'dialog',
  'search',
  'banner',
  'contentinfo',
  'toolbar',
  'tablist',
])
const gone = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The page without what a reader does not see: scripts, menus, dialogs and hidden parts. */
export function visiblePage(root: Element): Element {
  return kept(root, candidate => !unseen.has(candidate.tag) && !isHidden(candidate) && !isDialog(candidate))
}

/** The page without scripts alone: some sites show their text only when a script says so. */
export function wholePage(root: Element): Element {
  return kept(root, candidate => !unseen.has(candidate.tag))
}

/** The page without its comment sections. */
export function uncommentedPage(root: Element): Element {
  return kept(root, candidate => candidate.tag === 'body' || !hintsOf(candidate).comments || holdsArticle(candidate))
}

/** The page without what is named as a menu, share bar, comment section and the like. */
export function likelyPage(root: Element): Element {
  const most = root.figures.letters - root.figures.linkLetters
  return kept(root, candidate => !isAround(candidate, most))
}

function isAround(candidate: Element, most: number): boolean {
  if (candidate.tag === 'body' || candidate.tag === 'a') return false
  if (asides.has(candidate.attributes['role'] ?? '')) return true
  const { unlikely, comments, likely } = hintsOf(candidate)
  if (!unlikely) return false
  const own = candidate.figures.letters - candidate.figures.linkLetters
  // Such a name on most of the page is about its layout; a comment section is one however long it is.
  return own < most * 0.6 || !(holdsArticle(candidate) || (likely && !comments))
}

function holdsArticle(candidate: Element): boolean {
  return candidate.children.some(
    child =>
      isElement(child) &&
      !hintsOf(child).comments &&
      (child.tag === 'article' || child.tag === 'main' || hintsOf(child).body || holdsArticle(child)),
  )
}

const unprinted =
  /(?:^|\s)(?:noprint|no-print|d-print-none|hidden-print|print-hidden|print:hidden|screen-reader-text|visually-hidden|visuallyhidden|sr-only|screenreader-only|mw-editsection|mw-jump-link|dropdown-menu|vector-dropdown)(?:\s|$)/i

function isHidden({ tag, attributes }: Element): boolean {
  if (attributes['class'] !== undefined && unprinted.test(attributes['class'])) return true
  if (attributes['hidden'] !== undefined || gone.test(attributes['style'] ?? '')) return true
  return attributes['aria-hidden'] === 'true' && tag !== 'img' && !/fallback-image/.test(attributes['class'] ?? '')
}

function isDialog({ attributes }: Element): boolean {
  return attributes['aria-modal'] === 'true' && attributes['role'] === 'dialog'
}
