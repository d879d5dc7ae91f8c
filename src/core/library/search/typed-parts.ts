/** A piece of what was typed: `word`, `"phrase"`, `operator:value`, each perhaps with a minus. */
export interface TypedPart {
  readonly text: string
  readonly minus: boolean
  /** Small letters; null for plain words. */
  readonly operator: string | null
  readonly value: string
  readonly quoted: boolean
  /** Nothing was typed after it, not even a closing quotation mark. */
  readonly last: boolean
}

// Each part costs a look-up, and nobody types this many: what is longer is a paste, found by its first words.
const partsRead = 32

/** Cuts what was typed into its parts. Anything typed has a reading. */
export function typedParts(text: string): readonly TypedPart[] {
  const typed = plain(text)
  const pattern = /(?<empty>-?[a-z]+:)(?=\s|$)|-?(?:(?<operator>[a-z]+):)?(?:"(?<phrase>[^"]*)(?<close>"?)|(?<word>[^\s"]+))/gi
  return [...typed.matchAll(pattern)]
    .map(({ 0: match, index, groups = {} }) => ({
      text: match,
      minus: match.startsWith('-'),
      operator: (groups['operator'] ?? groups['empty']?.replace(/[-:]/g, ''))?.toLowerCase() ?? null,
      value: (groups['phrase'] ?? groups['word'] ?? '').trim(),
      quoted: groups['phrase'] !== undefined,
      last: groups['close'] !== '"' && index + match.length === typed.length,
    }))
    .slice(0, partsRead)
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[“”„«»]/g, '"')
    .trimEnd()
}
