import {
  AlignCenter,
  BadgeDollarSign,
  BookOpenText,
  Heading,
  Image,
  ListOrdered,
  Megaphone,
  Minus,
  Newspaper,
  PanelBottom,
  Pilcrow,
  RectangleHorizontal,
  type LucideIcon,
} from 'lucide-react'
import { oneLine } from '../../../core/base/text.ts'
import type { ArticleLayout } from '../../../core/compose/article-layouts.ts'
import type { Block, BlockKind, BlockOf, BlockPicture } from '../../../core/compose/block.ts'
import { counted } from '../ui/words.ts'

interface BlockLook<B extends Block> {
  readonly name: string
  readonly icon: LucideIcon
  /** What it is for, in the menu that adds one. */
  readonly purpose: string
  /** The words by which one recognises it. */
  readonly words: (block: B) => string
}

type BlockLooks = { readonly [K in BlockKind]: BlockLook<BlockOf<K>> }

/** How each kind of block is named, drawn and recognised in the composer. */
export const blockLooks: BlockLooks = {
  article: { name: 'Article', icon: Newspaper, purpose: 'A story written here', words: block => block.headline },
  heading: { name: 'Heading', icon: Heading, purpose: 'A line that starts something new', words: block => block.text },
  text: { name: 'Text', icon: Pilcrow, purpose: 'Your own words', words: block => block.markdown },
  picture: {
    name: 'Picture',
    icon: Image,
    purpose: 'A picture with a caption',
    words: block => block.caption || (block.picture?.alt ?? ''),
  },
  button: { name: 'Button', icon: RectangleHorizontal, purpose: 'One link that stands out', words: block => block.label },
  'call-to-action': { name: 'Call to action', icon: Megaphone, purpose: 'What you ask of readers', words: block => block.title },
  sponsor: { name: 'Sponsor', icon: BadgeDollarSign, purpose: 'Paid for, and plainly marked', words: block => block.title },
  contents: { name: 'Contents', icon: ListOrdered, purpose: 'A list of the headlines below', words: block => block.title },
  divider: { name: 'Divider', icon: Minus, purpose: 'A quiet line', words: () => '' },
  masthead: { name: 'Masthead', icon: AlignCenter, purpose: 'The name plate at the top', words: block => block.title },
  footer: { name: 'Footer', icon: PanelBottom, purpose: 'Who sends this and how to leave', words: block => block.markdown },
}

/** The kinds in the order in which people reach for them. */
export const kindsToAdd = Object.keys(blockLooks) as BlockKind[]

export const layoutNames: Readonly<Record<ArticleLayout, string>> = {
  lead: 'Lead story',
  'picture-left': 'Picture left',
  'picture-right': 'Picture right',
  headline: 'Headline only',
  card: 'Card',
  quote: 'Quote',
}

/** The words by which one recognises a block; its kind where it has none yet. */
export function blockWords(block: Block): string {
  const words = blockLooks[block.kind].words as (block: Block) => string
  return oneLine(words(block)) || blockLooks[block.kind].name
}

/** A block's kind, and for an article how it is laid out. */
export function kindWords(block: Block): string {
  return block.kind === 'article' ? layoutNames[block.layout] : blockLooks[block.kind].name
}

/** What several blocks are, counted: "3 articles, 1 divider". */
export function kindsIn(blocks: readonly Block[]): string {
  const names = Map.groupBy(blocks, ({ kind }) => blockLooks[kind].name.toLowerCase())
  return [...names].map(([name, { length }]) => counted(length, name, plurals[name])).join(', ')
}

const plurals: Readonly<Record<string, string>> = { contents: 'lists of contents', 'call to action': 'calls to action' }

/** The picture a block shows; null when it shows none. */
export function shownPicture(block: Block): BlockPicture | null {
  if (block.kind === 'article') return block.showPicture ? block.picture : null
  return block.kind === 'picture' || block.kind === 'sponsor' ? block.picture : null
}

export const insightIcon = BookOpenText
