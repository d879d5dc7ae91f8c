import type { Undoable } from '../../base/port.ts'
import type { Comparison } from '../compare/compare-contents.ts'
import type { Digest } from '../digest.ts'
import type { Revision } from './revision.ts'

/** What a list shows of a revision. */
export interface RevisionRow extends Omit<Revision, 'patch'> {
  /** What changed since the revision before it, in words; empty for the oldest and where nothing did. */
  readonly changes: string
}

/** A digest's revisions, latest first, and what changed since the latest; empty when nothing did. */
export interface RevisionList {
  readonly revisions: readonly RevisionRow[]
  readonly since: string
}

/** Two states of a digest beside each other. */
export interface ComparedRevisions {
  readonly before: Digest
  readonly after: Digest
  readonly comparison: Comparison
}

/** What hosts may ask of a digest's revisions. A revision is named by its number. */
export interface RevisionOperations {
  'digest.revisions': (id: string) => RevisionList
  /** Keeps the digest as it is now; a name says that it was kept by hand. Where the latest revision says the same, that one takes the name. */
  'digest.keepRevision': (order: {
    readonly id: string
    readonly name: string
    readonly cause: 'by-hand' | 'arranging' | 'shortening'
  }) => RevisionList
  /** Null is the digest as it is now. Throws not-found. */
  'digest.compare': (order: { readonly id: string; readonly from: number | null; readonly to: number | null }) => ComparedRevisions
  /** Gives a digest the content of a revision, as one step to undo; what it said until now is kept as a revision too. Refused (bad-input) for one that was sent. */
  'digest.restore': (order: { readonly id: string; readonly number: number }) => Digest
  'digest.forgetRevision': (order: { readonly id: string; readonly number: number }) => Undoable
}
