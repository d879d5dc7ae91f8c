// Only what we use: @types/papaparse brings in the types of Node, and core must not compile against those.
declare module 'papaparse' {
  interface Reading {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly { readonly code: 'MissingQuotes' | 'InvalidQuotes' | 'UndetectableDelimiter' }[]
    readonly meta: { readonly delimiter: string }
  }
  interface ReadingOptions {
    readonly delimiter?: string
    readonly newline?: '\n'
    readonly delimitersToGuess?: readonly string[]
    readonly preview?: number
  }
  const papa: {
    parse(text: string, options: ReadingOptions): Reading
    unparse(rows: readonly (readonly string[])[], options: { readonly newline: string }): string
  }
  export default papa
}
