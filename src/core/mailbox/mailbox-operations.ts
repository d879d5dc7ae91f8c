/** A message in the embedded local mailbox, as a list shows it. */
export interface MailboxRow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly receivedAt: string
  readonly bytes: number
}

/** A message opened. `html` is sanitised by the frame that shows it; pictures are inlined as data addresses. */
export interface MailboxMessage extends MailboxRow {
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly html: string
  readonly text: string
  readonly raw: string
}

/** What hosts may ask of the local mailbox. */
export interface MailboxOperations {
  'mailbox.list': (query: { readonly text: string; readonly offset: number; readonly limit: number }) => {
    readonly total: number
    readonly rows: readonly MailboxRow[]
  }
  'mailbox.read': (id: string) => MailboxMessage
  'mailbox.clear': () => { readonly count: number }
}
