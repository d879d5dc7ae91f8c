import type { Digest } from '../compose/digest.ts'
import type { RenderedDigest } from '../render/render-operations.ts'
import type { Finding } from './finding.ts'
import type { OwnWordsOperations } from './spelling/own-words.ts'
import type { SpokenLine } from './previews/spoken-lines.ts'

/** What was found in a digest. */
export interface CheckReport {
  readonly findings: readonly Finding[]
  /** Those that its curator does not want to hear of. What stops sending cannot be ignored. */
  readonly ignored: readonly Finding[]
  readonly links: LinksKnown
}

/** How much is known of the addresses that a mail links to. */
export interface LinksKnown {
  readonly total: number
  /** Of how many it is known how they answered. */
  readonly known: number
  /** When the one was asked that was asked longest ago (ISO 8601); null where none was. */
  readonly since: string | null
}

/** Other ways to look at a mail than as its light self. */
export const looks = ['light', 'dark', 'dark-partly-inverted', 'dark-inverted', 'no-pictures'] as const
export type MailLook = (typeof looks)[number]

export interface LookOrder {
  readonly digest: Digest
  /** Whose merge fields to fill in; null shows a sample reader. */
  readonly subscriberId: string | null
  readonly as: MailLook
  /** Whether to say what a screen reader says, which takes as long as drawing the mail. */
  readonly aloud: boolean
}

/** A digest as mail, in another look, and what a screen reader says of it in order. Its MJML, which nobody looks at, is left out. */
export interface LookedAt extends Omit<RenderedDigest, 'mjml'> {
  /** Empty unless it was asked for. */
  readonly spoken: readonly SpokenLine[]
}

/** What hosts may ask of checking. */
export interface CheckOperations extends OwnWordsOperations {
  /** All that is wrong with a digest as it stands, saved or not; `askLinks` asks every address in it over the network, gently and followed as long work; the answers are remembered. */
  'checks.of': (order: { readonly digest: Digest; readonly askLinks: boolean }) => CheckReport
  /** Takes a finding of one digest out of sight, or back into it. */
  'checks.ignore': (order: { readonly digestId: string; readonly findingId: string; readonly ignored: boolean }) => void
  /** Makes the edits that put findings right, those named or all that have one for certain (null), and saves; answers the digest and what was mended. */
  'checks.fix': (order: { readonly digestId: string; readonly findingIds: readonly string[] | null }) => {
    readonly digest: Digest
    readonly fixed: readonly Finding[]
  }
  'checks.look': (order: LookOrder) => LookedAt
}
