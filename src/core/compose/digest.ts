import { z } from 'zod'
import { Block } from './block.ts'
import { ShowTo } from './show-to.ts'

/** A titled, themed group of blocks. An empty title shows none. */
export const Section = z.object({
  id: z.string(),
  title: z.string(),
  /** How the theme sets it off: on paper, on its tint, or in its accent. */
  tone: z.enum(['paper', 'tint', 'accent']),
  showTo: ShowTo,
  blocks: z.array(Block),
})
export type Section = z.infer<typeof Section>

/** How a mail brings its pictures: embedded in each message (`cid:`), or linked below an address where the curator publishes them. */
export const PictureDelivery = z.object({
  as: z.enum(['embedded', 'linked']),
  /** The folder on the web, http or https, that holds the pictures; counts for linked ones. */
  base: z.string(),
})
export type PictureDelivery = z.infer<typeof PictureDelivery>

/** One edition. Immutable: every edit answers a new one. */
export const Digest = z.object({
  id: z.string(),
  /** "№ 41": counted per topic. */
  number: z.number(),
  topicId: z.string().nullable(),
  subject: z.string(),
  preheader: z.string(),
  /** BCP 47. */
  language: z.string(),
  themeId: z.string(),
  sections: z.array(Section),
  /** A whole MJML document drawn in place of the sections; null for none. The text part is then written from what it draws. */
  mjml: z.string().nullable(),
  pictures: PictureDelivery,
  /** Where the copy for the web is published, for `{{view}}`; empty for nowhere. */
  webAddress: z.string(),
  /** The template it was started from, from which the topic's next one starts too; null where that is not known. */
  templateId: z.string().nullable(),
  /** When it is meant to go out; null where no day is set. */
  dueAt: z.string().nullable(),
  status: z.enum(['draft', 'scheduled', 'sending', 'sent']),
  /** The deliveries that sent it, latest last. */
  deliveryIds: z.array(z.string()),
  /** When it had gone out; null for one that has not. */
  sentAt: z.string().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  /** Counts saves; a save that is based on an older one is refused. */
  revision: z.number(),
})
export type Digest = z.infer<typeof Digest>

/** What a list shows of a digest. */
export interface DigestSummary extends Pick<
  Digest,
  | 'id'
  | 'number'
  | 'topicId'
  | 'templateId'
  | 'subject'
  | 'preheader'
  | 'themeId'
  | 'status'
  | 'dueAt'
  | 'sentAt'
  | 'createdAt'
  | 'changedAt'
> {
  readonly articleCount: number
  readonly sectionTitles: readonly string[]
  /** The first picture in it, for the list; null when it has none. */
  readonly picture: string | null
  readonly lastDeliveryId: string | null
}
