import { oneLine } from '../../base/text.ts'
import type { Block, BlockKind, BlockOf } from '../../compose/block.ts'
import { cleanLine, cleanText } from '../../base/clean-text.ts'
import { editionDate, storyDate } from '../dates.ts'
import { missingFields } from '../footer-fields.ts'
import { mailUrl } from '../../base/mail-url.ts'
import { mailWords } from '../mail-words.ts'
import { literal } from '../merge-fields.ts'
import { markdownText } from './markdown-text.ts'
import { underline } from './underline.ts'
import { columns, wrap } from './wrap.ts'

/** What writing a block takes besides the block. */
export interface TextDrawing {
  readonly language: string
  readonly number: number
  readonly date: string
  readonly following: readonly BlockOf<'article'>[]
}

/** A new kind of block does not compile until it can be written. Parts are parted by empty lines. */
const write: { readonly [K in BlockKind]: (block: BlockOf<K>, drawing: TextDrawing) => string } = {
  masthead: ({ title, tagline, showDate }, { number, date, language }) =>
    joined('\n', [
      heading(title.toLocaleUpperCase(), '='),
      plain(tagline),
      showDate ? plain(`${mailWords.edition(number)} · ${editionDate(date, language)}`) : '',
    ]),
  text: ({ markdown }) => markdownText(markdown),
  heading: ({ text }) => heading(text, '-'),
  article: (block, drawing) => literal(article(block, drawing)),
  // A picture without a caption says nothing in text.
  picture: ({ caption, url }) => joined('\n', [plain(caption), caption.trim() === '' ? '' : address(url)]),
  button: ({ label, url }) => linked(label, url),
  divider: () => '* * *',
  'call-to-action': ({ title, text, label, url }) => joined('\n\n', [heading(title, '-'), paragraphs(text), linked(label, url)]),
  sponsor: ({ label, title, text, url }) =>
    joined('\n\n', [joined('\n', [plain(label.toLocaleUpperCase()), plain(title)]), paragraphs(text), address(url)]),
  contents: ({ title }, { following }) =>
    literal(joined('\n', [heading(title, '-'), ...following.map(({ headline }) => bullet(headline)).filter(item => item !== '')])),
  footer: ({ markdown }) => {
    const { sender, unsubscribe } = missingFields(markdown)
    return joined('\n\n', [
      '-'.repeat(columns),
      markdownText(markdown),
      sender ? '{{sender}}' : '',
      unsubscribe ? `${mailWords.unsubscribe}:\n{{unsubscribe}}` : '',
    ])
  },
}

/** A block as plain text; empty for one that says nothing. */
export function writeBlock<K extends BlockKind>(block: Block & { readonly kind: K }, drawing: TextDrawing): string {
  return write[block.kind](block as BlockOf<K>, drawing)
}

function article(block: BlockOf<'article'>, { language }: TextDrawing): string {
  const { layout, headline, siteName, byline, publishedAt, scoopedBy, blurb, insight, showInsight, url } = block
  const credit = scoopedBy.trim() === '' ? '' : mailWords.scoopedBy(oneLine(scoopedBy))
  const facts = [siteName, byline, storyDate(publishedAt, language), credit].map(oneLine).filter(fact => fact !== '')
  const view = showInsight ? markdownText(insight, '  ') : ''
  return joined('\n\n', [
    joined('\n', [heading(headline, '-'), plain(facts.join(' · '))]),
    layout === 'headline' ? '' : layout === 'quote' ? quoted(blurb) : paragraphs(blurb),
    view === '' ? '' : `${plain(`${mailWords.insightBy(oneLine(scoopedBy))}:`)}\n\n${view}`,
    address(url),
  ])
}

function heading(text: string, mark: string): string {
  const words = oneLine(cleanLine(text))
  return words === '' ? '' : underline(words, mark)
}

function plain(text: string): string {
  return wrap(oneLine(cleanLine(text)))
}

function bullet(text: string): string {
  const words = oneLine(cleanLine(text))
  return words === '' ? '' : wrap(words, '* ', '  ')
}

function paragraphs(text: string): string {
  return joined('\n\n', cleanText(text).split(/\n+/).map(plain))
}

/** Words quoted, as mail has always quoted. */
function quoted(text: string): string {
  const words = oneLine(cleanLine(text))
  return words === '' ? '' : wrap(words, '> ')
}

function linked(label: string, url: string): string {
  return plain(label) === '' || mailUrl(url) === null ? '' : `${plain(`${label.trimEnd()}:`)}\n${address(url)}`
}

/** An address has a line to itself and is never broken. */
function address(url: string | null): string {
  return mailUrl(url) ?? ''
}

function joined(gap: string, parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(gap)
}
