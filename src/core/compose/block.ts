import { z } from 'zod'
import { articleLayouts } from './article-layouts.ts'
import { ShowTo } from './show-to.ts'

/** A picture as a block shows it. `file` is in the library's `images/`. */
export const BlockPicture = z.object({
  file: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  sourceUrl: z.string().nullable(),
})
export type BlockPicture = z.infer<typeof BlockPicture>

/** What every block has, whatever its kind. */
const common = {
  id: z.string(),
  showTo: ShowTo,
  /** MJML drawn in place of what the kind would draw: components of a column, or whole sections. Null for the kind's own drawing. */
  mjml: z.string().nullable(),
}

/** The digest's name plate. */
export const MastheadBlock = z.object({
  ...common,
  kind: z.literal('masthead'),
  title: z.string(),
  tagline: z.string(),
  showDate: z.boolean(),
})
/** Prose in Markdown. */
export const TextBlock = z.object({ ...common, kind: z.literal('text'), markdown: z.string() })
export const HeadingBlock = z.object({ ...common, kind: z.literal('heading'), text: z.string() })

/**
 * An article as this digest shows it. Everything shown is the digest's own copy,
 * so that edits leave the library article untouched and a sent digest never changes.
 */
export const ArticleBlock = z.object({
  ...common,
  kind: z.literal('article'),
  /** The library article it came from; null when it was written here. */
  articleId: z.string().nullable(),
  layout: z.enum(articleLayouts),
  headline: z.string(),
  /** What the source says: plain paragraphs. */
  blurb: z.string(),
  /** What the curator says: Markdown, shown apart from the blurb. */
  insight: z.string(),
  showInsight: z.boolean(),
  url: z.string().nullable(),
  siteName: z.string(),
  byline: z.string(),
  publishedAt: z.string().nullable(),
  scoopedBy: z.string(),
  picture: BlockPicture.nullable(),
  showPicture: z.boolean(),
  /** The words of the link under the blurb; empty for none. */
  linkLabel: z.string(),
})
export const PictureBlock = z.object({
  ...common,
  kind: z.literal('picture'),
  picture: BlockPicture.nullable(),
  caption: z.string(),
  url: z.string().nullable(),
})
export const ButtonBlock = z.object({ ...common, kind: z.literal('button'), label: z.string(), url: z.string() })
export const DividerBlock = z.object({ ...common, kind: z.literal('divider') })
export const CallToActionBlock = z.object({
  ...common,
  kind: z.literal('call-to-action'),
  title: z.string(),
  text: z.string(),
  label: z.string(),
  url: z.string(),
})
export const SponsorBlock = z.object({
  ...common,
  kind: z.literal('sponsor'),
  /** "Presented by", "Sponsor": what makes it plain that it is paid for. */
  label: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  picture: BlockPicture.nullable(),
})
/** A table of contents made from the headlines that follow it. */
export const ContentsBlock = z.object({ ...common, kind: z.literal('contents'), title: z.string() })
/** Who sends this, from where, and how to leave. Sender address and unsubscribe link are merge fields filled in at sending. */
export const FooterBlock = z.object({ ...common, kind: z.literal('footer'), markdown: z.string() })

export const Block = z.discriminatedUnion('kind', [
  MastheadBlock,
  TextBlock,
  HeadingBlock,
  ArticleBlock,
  PictureBlock,
  ButtonBlock,
  DividerBlock,
  CallToActionBlock,
  SponsorBlock,
  ContentsBlock,
  FooterBlock,
])
export type Block = z.infer<typeof Block>
export type BlockKind = Block['kind']
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>
