/** Words that must stand together, in this order; one word alone is the usual case. */
export interface SoughtWords {
  readonly is: 'words'
  /** Folded, at least one. */
  readonly words: readonly string[]
  /** The last word also stands for every word that begins with it. */
  readonly prefix: boolean
  /** Typed in quotation marks: looked for as it stands, never in a near spelling. */
  readonly exact: boolean
}

/** What is known of an article, besides its words. */
export type Fact =
  | { readonly is: 'topic'; readonly ids: readonly string[] }
  | { readonly is: 'tag' | 'site' | 'by' | 'language'; readonly value: string }
  /** ISO times; scooped at `from` or later, before `to`. */
  | { readonly is: 'scooped'; readonly from: string | null; readonly to: string | null }
  | { readonly is: ArticleFact }

/** What `is:` and `has:` ask for. */
export const articleFacts = [
  'new',
  'kept',
  'archived',
  'used',
  'unused',
  'starred',
  'partial',
  'picture',
  'insight',
  'notes',
  'highlights',
  'comments',
] as const
export type ArticleFact = (typeof articleFacts)[number]

/** One thing that a search asks for: any of these, or, `without`, none of them. */
export interface Clause {
  readonly anyOf: readonly (SoughtWords | Fact)[]
  readonly without: boolean
}

/** A part of what was typed, and what it was taken for. */
export interface Understood {
  readonly text: string
  readonly kind: 'word' | 'phrase' | 'prefix' | 'fact' | 'or'
}

/** What a search asks for: every clause of it. */
export interface SearchQuery {
  readonly clauses: readonly Clause[]
  readonly understood: readonly Understood[]
}

/** True for what is looked for in the text. */
export function isWords(part: SoughtWords | Fact): part is SoughtWords {
  return part.is === 'words'
}
