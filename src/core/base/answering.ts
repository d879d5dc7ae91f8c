/** An area's operations as functions to call: each takes the operation's input and promises its output. */
export type Answering<Operations> = {
  readonly [N in keyof Operations]: Operations[N] extends (...input: infer I) => infer O
    ? (input: I extends [infer One] ? One : undefined) => Promise<O>
    : never
}
