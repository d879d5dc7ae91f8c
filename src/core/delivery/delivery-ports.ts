import type { Announcer, Clock } from '../base/port.ts'
import type { PreviewOrder } from '../render/render-operations.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Subscribers } from '../subscribers/subscribers.ts'
import type { LedgerEntry, LedgerReading } from './ledger-entry.ts'
import type { Mail, Mailer, Sender } from './mail.ts'
import type { FrozenCopy, Manifest, Recipient, Recipients } from './manifest.ts'
import type { Patience } from './patience.ts'

/** A digest as rendering takes it. */
export type Digest = PreviewOrder['digest']

/** A ledger open for writing. */
export interface LedgerFile {
  /** Resolves once the entry is durable. Entries lie in the order of the calls. A failure (Problem) fails all later ones. */
  append(entry: LedgerEntry): Promise<void>
  close(): Promise<void>
}

/** Where deliveries lie: `deliveries/<id>/`. */
export interface DeliveryFiles {
  manifests(): Promise<readonly Manifest[]>
  /** Everything of a new delivery, durable; the manifest is written last and makes the delivery exist. */
  create(manifest: Manifest, copy: FrozenCopy, eml: Uint8Array, audience: readonly Recipient[]): Promise<void>
  saveManifest(manifest: Manifest): Promise<void>
  copy(id: string): Promise<FrozenCopy>
  audience(id: string): Promise<Recipients>
  /** Gives every entry to `take`, in order. */
  readLedger(id: string, take: (entry: LedgerEntry) => void): Promise<LedgerReading>
  /** The same, and opens it for more. */
  openLedger(id: string, take: (entry: LedgerEntry) => void): Promise<LedgerFile>
  /** When an account let go of test mails in the last 24 hours, in milliseconds since 1970. They belong to no delivery. */
  testsSent(accountId: string, now: number): Promise<readonly number[]>
  /** Notes one that is about to go, durably. */
  noteTest(accountId: string, at: number): Promise<void>
  folder(id: string): string
}

/** What delivery asks of the digests. */
export interface DeliverableDigests {
  digest(id: string): Promise<Digest>
  markSending(id: string, deliveryId: string): Promise<void>
  markSent(id: string, deliveryId: string): Promise<void>
  /** The delivery was cancelled before anybody got anything. */
  markDraft(id: string, deliveryId: string): Promise<void>
}

/** A fault of the digest itself, which stops it, is worth a look, or could be better. */
export interface DigestFault {
  readonly level: 'stop' | 'warn' | 'hint'
  readonly rule: string
  readonly what: string
  readonly remedy: string
}

/** What delivery needs of the world. */
export interface DeliveryPorts {
  readonly files: DeliveryFiles
  readonly subscribers: Pick<Subscribers, 'audienceOf' | 'audienceOfSegment' | 'subscriber' | 'takeAway'>
  readonly rendering: Rendering
  readonly digests: DeliverableDigests
  /** What is wrong with a digest itself, by the rules that check it while it is composed. */
  readonly faultsOf: (
    digest: Digest,
    options: { readonly readers: readonly Recipient[]; readonly postalAddresses: readonly string[] },
  ) => Promise<readonly DigestFault[]>
  readonly listName: (listId: string) => Promise<string>
  readonly sender: (accountId: string) => Promise<Sender>
  readonly openMailer: (accountId: string) => Promise<Mailer>
  /** The bytes of a message, not signed. */
  readonly composeMail: (mail: Mail) => Promise<Uint8Array>
  /** What tells us later who asks to leave. */
  readonly unsubscribeToken: (subscriberId: string) => string
  readonly announcer: Announcer
  /** Something about these deliveries changed. */
  readonly changed: (ids: readonly string[]) => void
  readonly clock: Clock
  /** Runs something again and again; the answer stops it. */
  readonly repeat: (seconds: number, run: () => Promise<void>) => () => void
  readonly patience: Patience
}
