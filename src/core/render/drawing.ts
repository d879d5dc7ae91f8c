import type { Block, BlockOf, BlockPicture } from '../compose/block.ts'
import type { Digest, Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { toneColours, type ToneColours } from './tone-colours.ts'

/** What drawing a block takes besides the block. */
export interface Drawing {
  readonly theme: Theme
  readonly tone: Section['tone']
  /** The light colours of the section. */
  readonly colours: ToneColours
  readonly language: string
  readonly number: number
  /** The day on the name plate. */
  readonly date: string
  /** Headlines go one level below the section's title, and take its level where there is none. */
  readonly headline: 'h2' | 'h3'
  /** The one name plate that is the mail's h1. */
  readonly mainMasthead: string | undefined
  /** The articles below the block, for a table of contents. */
  readonly following: readonly BlockOf<'article'>[]
  /** Whether the block above is an article too, and a rule belongs between. */
  readonly afterArticle: boolean
  /** The width that blocks fill, in CSS pixels. */
  readonly width: number
  readonly pictureAddress: (picture: BlockPicture) => string
}

/** A block as MJML: children of the column that the section's blocks share, or rows (`mj-section`) of its own. */
export interface Drawn {
  readonly in: 'column' | 'rows'
  /** Empty for a block with nothing to show. */
  readonly mjml: string
}

/** A section and what each of its blocks is drawn with. */
export interface SectionDrawing {
  readonly section: Section
  readonly blocks: readonly { readonly block: Block; readonly drawing: Drawing }[]
}

/** What each block of a digest is drawn with. */
export function drawings(digest: Digest, theme: Theme, pictureAddress: Drawing['pictureAddress']): readonly SectionDrawing[] {
  const all = digest.sections.flatMap(({ blocks }) => blocks)
  const common = {
    theme,
    pictureAddress,
    language: digest.language,
    number: digest.number,
    date: digest.changedAt,
    mainMasthead: all.find(({ kind }) => kind === 'masthead')?.id,
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
        headline: isTitled(section, index) ? 'h3' : 'h2',
        following: block.kind === 'contents' ? articlesAfter(all, block) : [],
        afterArticle: section.blocks[index - 1]?.kind === 'article',
      },
    })),
  }))
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
