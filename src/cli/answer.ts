/** What a verb of a command answers: the value for `--json`, and the same in words. */
export interface Answer {
  readonly value: unknown
  readonly text: string
  /** Something in it went wrong. */
  readonly failed?: boolean
}
