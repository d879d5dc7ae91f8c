import type { Source, Undoable } from '../base/port.ts'
import type { Quote } from './add-quote.ts'
import type { ArrangeOperations } from './arrange/arrange-operations.ts'
import type { BlockPicture } from './block.ts'
import type { PasteOrder, PasteOutcome } from './clipping/read-pasted.ts'
import type { DesignOperations } from './design-operations.ts'
import type { Digest, DigestSummary } from './digest.ts'
import type { RevisionOperations } from './revisions/revision-operations.ts'
import type { ShortenOperations } from './shorten/shorten-operations.ts'
import type { Rhythm } from './rhythm/rhythm.ts'
import type { HistoryChange, KeptHistory } from './steps/kept-history.ts'

export interface NewDigest {
  readonly templateId: string | null
  readonly topicId: string | null
  readonly subject: string | null
  /** The usual one (`usualTheme`) when null or left out. */
  readonly themeId?: string | null | undefined
}

/** What hosts may ask of composing. The renderer edits a digest with the same pure rules and saves whole values. */
export interface ComposeOperations extends DesignOperations, RevisionOperations, ArrangeOperations, ShortenOperations {
  'digests.list': () => readonly DigestSummary[]
  'digest.open': (id: string) => Digest
  'digest.new': (order: NewDigest) => Digest
  /** Refused (conflict) when `digest.revision` is not the one kept; answers the digest with its next revision. */
  'digest.save': (digest: Digest) => Digest
  /** As `digest.save`, with the steps that led there; `digest.save` makes one step of all that changed. */
  'digest.saveSteps': (order: { readonly digest: Digest; readonly change: HistoryChange }) => Digest
  /** A digest with its steps, which outlive the window and the newsroom. */
  'digest.history': (id: string) => { readonly digest: Digest; readonly history: KeptHistory }
  'digest.duplicate': (id: string) => Digest
  /** How often a topic's digests go out (of no topic for null), and when the next would; null where fewer than two have. */
  'digest.rhythm': (topicId: string | null) => Rhythm | null
  'digest.remove': (id: string) => Undoable
  /** Places articles at the end of the last section that holds articles, or of the section named. */
  'digest.addArticles': (order: {
    readonly id: string
    readonly articleIds: readonly string[]
    readonly sectionId: string | null
  }) => Digest
  /** Places a quote of an article where `digest.addArticles` places articles. Throws bad-input for one without words. */
  'digest.addQuote': (order: { readonly id: string; readonly articleId: string; readonly quote: Quote }) => Digest
  /** What a digest can take of a clipboard. Throws bad-input for a clipping that is none. */
  'digest.readPasted': (order: PasteOrder) => PasteOutcome
  /** Copies blocks and sections of a digest into another: blocks where `digest.addArticles` places articles. Throws not-found for an id that is not in it. */
  'digest.copyInto': (order: { readonly from: string; readonly ids: readonly string[]; readonly id: string }) => Digest
  /** Keeps a picture file in the library, resized to what a mail needs. */
  'pictures.add': (order: { readonly source: Source; readonly alt: string }) => BlockPicture
}
