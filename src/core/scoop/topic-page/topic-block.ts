import type { TopicPage } from '../scoop-operations.ts'
import { blockText } from './block-text.ts'
import { isPageNoise, isViews } from './markers.ts'
import type { PageLine } from './page-lines.ts'

const audience = /^relevant to\b:?\s*/i
const curated = /^curated by\b:?\s*/i

/** True when lines hold "Relevant to …", "Curated by …" or what the page says of itself. */
export function describesTopic(lines: readonly PageLine[]): boolean {
  return lines.some(isFact)
}

/** What the page says of its topic: its title and views at the top, its description there or below the first scoop. */
export function readTopic(top: readonly PageLine[], description: readonly PageLine[], named: readonly string[]): TopicPage['topic'] {
  const title = titleIn(top, named) ?? titleIn(description, named) ?? lineAboveViews(top) ?? firstWords(description) ?? named[0] ?? ''
  const from = description.findIndex(({ text }) => text === title) + 1
  const firstFact = description.findIndex(isFact)
  const words = description.slice(from, firstFact < 0 ? description.length : Math.max(from, firstFact))
  return {
    title,
    description: blockText(words.filter(({ text }) => text !== title && !isViews(text))),
    audience: valueOf(audience, description),
    curators: namesIn(valueOf(curated, description)),
    views: [...top, ...description].find(({ text }) => isViews(text))?.text ?? '',
  }
}

/** The title above "12.4K views | +80 today"; null when there is no such line. */
export function lineAboveViews(lines: readonly PageLine[]): string | null {
  const views = lines.findIndex(({ text }) => isViews(text))
  return lines.slice(0, Math.max(views, 0)).findLast(({ text }) => text !== '')?.text ?? null
}

function isFact({ text }: PageLine): boolean {
  return audience.test(text) || curated.test(text) || isPageNoise(text)
}

function titleIn(lines: readonly PageLine[], named: readonly string[]): string | undefined {
  return lines.find(({ text }) => named.includes(text))?.text
}

function firstWords(lines: readonly PageLine[]): string | undefined {
  const first = lines.find(({ text }) => text !== '')
  return first && !isFact(first) && !isViews(first.text) ? first.text : undefined
}

/** What follows a label, on its line or on the next one that says something. */
function valueOf(label: RegExp, lines: readonly PageLine[]): string {
  const at = lines.findIndex(({ text }) => label.test(text))
  if (at < 0) return ''
  const beside = lines[at]?.text.replace(label, '') ?? ''
  const below = lines.slice(at + 1).find(({ text }) => text !== '')
  return beside !== '' || !below || isFact(below) ? beside : below.text
}

function namesIn(text: string): readonly string[] {
  const names = text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/i).map(name => name.trim())
  return [...new Set(names.filter(name => name !== ''))]
}
