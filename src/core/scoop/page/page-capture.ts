import { countWords, oneLine } from '../../base/text.ts'
import type { PageCapture, PageContent } from '../scoop-operations.ts'
import type { LinkedData } from './linked-data.ts'
import type { Element } from './page-node.ts'
import type { PageSignals } from './page-signals.ts'
import { asksToSubscribe, isCheck, isConsent, wantsScript } from './wall-words.ts'
import { visiblePage } from './visible-page.ts'
import { elements, find, textOf } from './walk.ts'

/** Characters of text with which an article is there, whatever else the page asks for. */
const enough = 1200
/** A teaser is shorter. */
const longestTeaser = 6000
const read = 30_000
const roots = /^(?:root|app|__next|__nuxt|___gatsby|react-root|app-root|main-app|svelte|ember\d*|mount)$/i

/** How much of its article a page gave, by what it declares and by what it says where the text should be. */
export function pageCapture(page: Element, signals: PageSignals, data: LinkedData, content: PageContent): PageCapture {
  const { text } = content
  if (text.length < enough && isShell(page, signals, content)) return 'needs-browser'
  if (isDeclaredPaid(signals, data)) return isGivenAnyway(page, data, text) ? 'whole' : 'paywalled'
  return text.length < longestTeaser && asksToSubscribe(shownText(page)) ? 'paywalled' : 'whole'
}

/** A page that stands in for another: one that scripts make, a check for robots, a question about cookies. */
function isShell(page: Element, signals: PageSignals, { text, title }: PageContent): boolean {
  if (text === '') return !asksToSubscribe(shownText(page))
  if (isCheck(signals.title) || isCheck(title) || isConsent(text)) return true
  if (text.length > 500) return false
  return wantsScript(`${text}\n${noscriptText(page)}`) && (wantsScript(text) || hasEmptyRoot(page))
}

function shownText(page: Element): string {
  return oneLine(textOf(visiblePage(page)).slice(0, read))
}

function noscriptText(page: Element): string {
  return [...elements(page)]
    .filter(({ tag }) => tag === 'noscript')
    .map(textOf)
    .join('\n')
}

/** `<div id="root"></div>` */
function hasEmptyRoot(page: Element): boolean {
  return (
    find(page, ({ attributes, figures, tag }) => (roots.test(attributes['id'] ?? '') || roots.test(tag)) && figures.letters < 20) !== null
  )
}

function isDeclaredPaid({ meta }: PageSignals, { isPaid }: LinkedData): boolean {
  return isPaid || /^(?:locked|premium|paid|subscribers?)$/i.test(meta('article:content_tier', 'content_tier', 'og:article:content_tier'))
}

/** Some sites send the whole text and hide it with scripts; then it is here. */
function isGivenAnyway(page: Element, { paidParts, wordCount, text: declared }: LinkedData, text: string): boolean {
  if (wordCount >= 200) return countWords(text) >= wordCount * 0.85
  if (declared.length >= enough) return text.length >= declared.length * 0.9
  const paid = paidParts.reduce((sum, name) => sum + (partNamed(page, name)?.figures.letters ?? 0), 0)
  return paid >= enough / 2 && text.length >= paid * 0.7 && !asksToSubscribe(shownText(page))
}

function partNamed(page: Element, name: string): Element | null {
  return find(page, ({ attributes }) => attributes['id'] === name || (attributes['class'] ?? '').split(/\s+/).includes(name))
}
