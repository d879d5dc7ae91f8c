import type { Source, Undoable } from '../base/port.ts'
import type { Quote } from './add-quote.ts'
import type { BlockPicture } from './block.ts'
import type { DesignOperations } from './design-operations.ts'
import type { Digest, DigestSummary } from './digest.ts'
import type { RevisionOperations } from './revisions/revision-operations.ts'
import type { HistoryChange, KeptHistory } from './steps/kept-history.ts'

export interface NewDigest {
  readonly templateId: string | null
  readonly topicId: string | null
  readonly subject: string | null
}

/** What hosts may ask of composing. The renderer edits a digest with the same pure rules and saves whole values. */
export interface ComposeOperations extends DesignOperations, RevisionOperations {
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
  'digest.remove': (id: string) => Undoable
  /** Places articles at the end of the last section that holds articles, or of the section named. */
  'digest.addArticles': (order: {
    readonly id: string
    readonly articleIds: readonly string[]
    readonly sectionId: string | null
  }) => Digest
  /** Places a quote of an article where `digest.addArticles` places articles. Throws bad-input for one without words. */
  'digest.addQuote': (order: { readonly id: string; readonly articleId: string; readonly quote: Quote }) => Digest
  /** Puts articles (all that the topic has unused when null) in themed sections, best story first; says why. */
  'digest.arrange': (order: { readonly id: string; readonly articleIds: readonly string[] | null }) => {
    readonly digest: Digest
    readonly explanation: readonly string[]
  }
  /** Keeps a picture file in the library, resized to what a mail needs. */
  'pictures.add': (order: { readonly source: Source; readonly alt: string }) => BlockPicture
}
