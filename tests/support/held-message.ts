/** A message that a server has taken: for whom, and which. */
export interface HeldMessage {
  readonly to: string
  readonly messageId: string
}

/** What to remember of a raw message. */
export function heldMessage(to: string, raw: string): HeldMessage {
  return { to, messageId: /^Message-ID: *(.*?)\r$/im.exec(raw)?.[1] ?? '' }
}
