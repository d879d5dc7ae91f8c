import type { Block, BlockOf } from '../compose/block.ts'
import type { Digest, Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { isForAll } from '../compose/show-to.ts'
import { direction } from './dates.ts'
import { toneColours, type ToneColours } from './tone-colours.ts'

/** What drawing a block takes besides the block. */
export interface Drawing {
  readonly theme: Theme
  readonly tone: Section['tone']
  /** The light colours of the section. */
  readonly colours: ToneColours
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly number: number
  /** The day on the name plate. */
  readonly date: string
  /** Headlines go one level below the section's title, and take its level where there is none. */
  readonly headline: 'h2' | 'h3'
  /** Whether this is the one name plate that is the mail's h1. */
  readonly mainMasthead: boolean
  /** The articles below the block, for a table of contents. */
  readonly following: readonly BlockOf<'article'>[]
  /** Whether the block above is an article too, and a rule belongs between. */
  readonly afterArticle: boolean
  /** The width that blocks fill, in CSS pixels. */
  readonly width: number
}

/**
 * A block as it goes into the mail: for the column that the section's blocks share, or as whole sections (`mj-section`) of its
 * own. In a column it is table rows in HTML, which MJML takes as they are (`mj-raw`), or MJML components.
 */
export interface Drawn {
  readonly in: 'column' | 'rows'
  readonly as: 'html' | 'mjml'
  /** Empty for a block with nothing to show. */
  readonly markup: string
}

export const nothing: Drawn = { in: 'column', as: 'html', markup: '' }

/** A section and what each of its blocks is drawn with. */
export interface SectionDrawing {
  readonly section: Section
  readonly blocks: readonly { readonly block: Block; readonly drawing: Drawing }[]
}

/** What each block of a digest is drawn with. */
export function drawings(digest: Digest, theme: Theme): readonly SectionDrawing[] {
  const mainMasthead = mastheadOf(digest)
  const all = digest.sections.flatMap(({ blocks }) => blocks)
  const common = {
    theme,
    language: digest.language,
    direction: direction(digest.language),
    number: digest.number,
    date: digest.changedAt,
    width: theme.width - 2 * sidePadding(theme),
  }
  return digest.sections.map(section => ({
    section,
    blocks: section.blocks.map((block, index) => ({
      block,
      drawing: {
        ...common,
        tone: section.tone,
        colours: toneColours(theme.light, section.tone),
        mainMasthead: block.id === mainMasthead,
        headline: isTitled(section, index) ? 'h3' : 'h2',
        following: block.kind === 'contents' ? articlesAfter(all, block) : [],
        afterArticle: section.blocks[index - 1]?.kind === 'article',
      },
    })),
  }))
}

/** The first name plate that everyone sees; one that only some see would leave the others without a heading. */
function mastheadOf({ sections }: Digest): string | undefined {
  const plates = sections.flatMap(({ blocks, showTo }) =>
    blocks.flatMap(block => (block.kind === 'masthead' ? [{ id: block.id, seen: isForAll(showTo) && isForAll(block.showTo) }] : [])),
  )
  return (plates.find(({ seen }) => seen) ?? plates[0])?.id
}

function articlesAfter(blocks: readonly Block[], block: Block): readonly BlockOf<'article'>[] {
  return blocks.slice(blocks.indexOf(block)).filter(each => each.kind === 'article')
}

/** Whether the blocks from `index` stand under a title of the section or a heading in it. */
function isTitled({ title, blocks }: Section, index: number): boolean {
  return title.trim() !== '' || blocks.slice(0, index).some(({ kind }) => kind === 'heading')
}

/** White space at both sides of every section, in CSS pixels. */
export function sidePadding({ space }: Theme): number {
  return space * 2
}
